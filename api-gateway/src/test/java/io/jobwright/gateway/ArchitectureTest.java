package io.jobwright.gateway;

class ArchitectureTest extends io.jobwright.platform.testing.ArchitectureRules {
  ArchitectureTest() {
    super("io.jobwright.gateway");
  }
}
