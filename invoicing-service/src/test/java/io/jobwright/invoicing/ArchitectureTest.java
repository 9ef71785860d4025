package io.jobwright.invoicing;

import io.jobwright.platform.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.jobwright.invoicing");
  }
}
