package io.jobwright.platform.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
final class ModuleRules {

  private static final DescribedPredicate<JavaClass> IS_AN_INERT_ANNOTATION =
      DescribedPredicate.describe("are annotations", JavaClass::isAnnotation)
          .and(DescribedPredicate.not(resideInAnyPackage("io.quarkus..", "io.smallrye..")));

  private ModuleRules() {}

  /** A service knows itself and the platform. */
  static ArchRule knowsNoOther(String root) {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.jobwright..")
                .and(DescribedPredicate.not(resideInAPackage(root + "..")))
                .and(DescribedPredicate.not(resideInAPackage("io.jobwright.platform.."))))
        .as("a service knows itself and the platform");
  }

  /**
   * What knows each other is one thing and belongs into one package. The root itself is none of
   * them: it holds what all of them share, or what puts them together.
   */
  static ArchRule packagesAreFreeOfCycles(String root) {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .as("packages are free of cycles");
  }

  /**
   * The kernel is plain Java: values, JSON, constraints, and annotations that say how a value is
   * kept, documented or provided, which mean nothing unless something else reads them.
   */
  static ArchRule theKernelKnowsNoFramework(DescribedPredicate<JavaClass> kernel) {
    return classes()
        .that(kernel)
        .should()
        .onlyDependOnClassesThat(
            kernel
                .or(
                    DescribedPredicate.describe(
                        "are arrays of it", type -> kernel.test(type.getBaseComponentType())))
                .or(IS_AN_INERT_ANNOTATION)
                .or(
                    resideInAnyPackage(
                        "java..",
                        "com.fasterxml.jackson..",
                        "com.fasterxml.uuid..",
                        "jakarta.validation..")))
        .as("the kernel knows no framework");
  }

  static ArchRule theCalculatorKnowsNothingButTheJdk(String calculator) {
    return classes()
        .that()
        .resideInAPackage(calculator + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", calculator + "..")
        .as("the calculator knows nothing but the JDK");
  }
}
