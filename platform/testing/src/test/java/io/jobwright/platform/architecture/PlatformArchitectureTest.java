package io.jobwright.platform.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlatformArchitectureTest extends ArchitectureRules {

  /** By the place it comes from, so that a new package of the kernel is one at once. */
  private static final DescribedPredicate<JavaClass> IS_OF_THE_KERNEL =
      DescribedPredicate.describe(
          "are of the kernel",
          type ->
              type.getSource()
                  .map(source -> source.getUri().toString())
                  .filter(
                      place ->
                          place.contains("/kernel/target/") || place.contains("/platform-kernel-"))
                  .isPresent());

  private final JavaClasses platform =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.jobwright.platform");

  PlatformArchitectureTest() {
    super("io.jobwright.platform");
  }

  /** The whole project: not each of its modules has rules of its own. */
  @Override
  Path sources() {
    return Path.of("..", "..");
  }

  @Test
  void theKernelKnowsNoFramework() {
    ModuleRules.theKernelKnowsNoFramework(IS_OF_THE_KERNEL).check(platform);
  }

  @Test
  void theCalculatorKnowsNothingButTheJdk() {
    ModuleRules.theCalculatorKnowsNothingButTheJdk("io.jobwright.platform.pricing").check(platform);
  }
}
