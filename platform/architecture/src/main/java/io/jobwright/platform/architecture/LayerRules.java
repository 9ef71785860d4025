package io.jobwright.platform.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Resource, use case, repository: HTTP is spoken by the first, things change in the second, the
 * third knows the tables. All by name, so that whoever keeps the rules needs none of what they
 * speak of.
 */
final class LayerRules {

  private static final String REPOSITORY = "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase";

  private static final Pattern WRITES = Pattern.compile("persist.*|delete.*|update");

  /** A class with an address, or one inside of it. */
  private static final DescribedPredicate<JavaClass> IS_A_RESOURCE =
      new DescribedPredicate<>("are resources") {
        @Override
        public boolean test(JavaClass type) {
          return Stream.iterate(
                  Optional.of(type), Optional::isPresent, one -> one.get().getEnclosingClass())
              .anyMatch(one -> one.get().isAnnotatedWith("jakarta.ws.rs.Path"));
        }
      };

  private static final DescribedPredicate<JavaClass> RUNS_STATEMENTS =
      resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.hibernate..")
          .or(assignableTo("io.jobwright.platform.sql.Statements"))
          .or(assignableTo("io.jobwright.platform.sql.Sql"));

  /** Panache's own methods that take a query; those a repository adds have names instead. */
  private static final DescribedPredicate<JavaMethodCall> ASKS_A_REPOSITORY_IN_HQL =
      new DescribedPredicate<>("a query in words") {
        @Override
        public boolean test(JavaMethodCall call) {
          return call.getTarget()
              .resolveMember()
              .filter(method -> method.getOwner().getName().equals(REPOSITORY))
              .filter(method -> !method.getRawParameterTypes().isEmpty())
              .filter(
                  method -> method.getRawParameterTypes().getFirst().isEquivalentTo(String.class))
              .isPresent();
        }
      };

  private static final DescribedPredicate<JavaMethodCall> WRITES_TO_A_REPOSITORY =
      new DescribedPredicate<>("a write to a repository") {
        @Override
        public boolean test(JavaMethodCall call) {
          return call.getTargetOwner().isAssignableTo(REPOSITORY)
              && WRITES.matcher(call.getName()).matches();
        }
      };

  static final ArchRule RESOURCES_HOLD_NO_QUERIES =
      noClasses()
          .that(IS_A_RESOURCE)
          .should(dependOnClassesThat(RUNS_STATEMENTS))
          .orShould(callMethodWhere(ASKS_A_REPOSITORY_IN_HQL))
          .allowEmptyShould(true)
          .as("resources hold no queries");

  static final ArchRule RESOURCES_CHANGE_THINGS_BY_USE_CASES =
      noClasses()
          .that(IS_A_RESOURCE)
          .should(callMethodWhere(WRITES_TO_A_REPOSITORY))
          .orShould(dependOnClassesThat(assignableTo("io.jobwright.platform.outbox.Outbox")))
          .allowEmptyShould(true)
          .as("resources change things by use cases");

  static final ArchRule NOTHING_STANDS_ON_A_RESOURCE =
      noClasses()
          .that(DescribedPredicate.not(IS_A_RESOURCE))
          .should(dependOnClassesThat(IS_A_RESOURCE))
          .allowEmptyShould(true)
          .as("nothing stands on a resource");

  static final ArchRule REPOSITORIES_TELL_NOBODY =
      noClasses()
          .that(assignableTo(REPOSITORY))
          .should(
              dependOnClassesThat(
                  assignableTo("io.jobwright.platform.outbox.Outbox")
                      .or(resideInAnyPackage("io.jobwright.platform.command.."))))
          .allowEmptyShould(true)
          .as("repositories tell nobody");

  private LayerRules() {}

  static Stream<ArchRule> all() {
    return Stream.of(
        RESOURCES_HOLD_NO_QUERIES,
        RESOURCES_CHANGE_THINGS_BY_USE_CASES,
        NOTHING_STANDS_ON_A_RESOURCE,
        REPOSITORIES_TELL_NOBODY);
  }
}
