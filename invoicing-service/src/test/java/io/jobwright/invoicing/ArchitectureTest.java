package io.jobwright.invoicing;

import io.jobwright.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.jobwright.invoicing");
  }
}
