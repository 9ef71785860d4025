package io.jobwright.inventory;

import io.jobwright.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.jobwright.inventory");
  }
}
