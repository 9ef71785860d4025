package io.jobwright.workorders;

import io.jobwright.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.jobwright.workorders");
  }
}
