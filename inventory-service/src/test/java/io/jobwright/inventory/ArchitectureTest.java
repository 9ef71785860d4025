package io.jobwright.inventory;

import io.jobwright.platform.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.jobwright.inventory");
  }
}
