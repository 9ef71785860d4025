package io.jobwright.quotes;

import io.jobwright.platform.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.jobwright.quotes");
  }
}
