package io.jobwright.gateway;

class ArchitectureTest extends io.jobwright.platform.architecture.ArchitectureRules {
  ArchitectureTest() {
    super("io.jobwright.gateway");
  }
}
