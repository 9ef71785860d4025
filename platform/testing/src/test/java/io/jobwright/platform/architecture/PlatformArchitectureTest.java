package io.jobwright.platform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PlatformArchitectureTest extends ArchitectureRules {

  PlatformArchitectureTest() {
    super("io.jobwright.platform");
  }

  @Test
  void theCalculatorKnowsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("io.jobwright.platform.pricing..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "io.jobwright.platform.pricing..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.jobwright.platform"));
  }
}
