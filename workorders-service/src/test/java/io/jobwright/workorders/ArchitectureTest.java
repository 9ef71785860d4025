package io.jobwright.workorders;

import io.jobwright.platform.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.jobwright.workorders");
  }
}
