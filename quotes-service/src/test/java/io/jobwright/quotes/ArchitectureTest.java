package io.jobwright.quotes;

import io.jobwright.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.jobwright.quotes");
  }
}
