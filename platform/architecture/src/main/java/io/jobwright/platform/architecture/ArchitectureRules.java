package io.jobwright.platform.architecture;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house that a machine can check; each service's ArchitectureTest runs them. */
public abstract class ArchitectureRules {

  /** By name, so that whoever keeps the rules needs none of what they speak of. */
  private static final String EVENT_TYPE = "io.jobwright.platform.outbox.EventType";

  private static final Set<String> CLOCK_READERS =
      Set.of(
          Instant.class.getName(),
          LocalDate.class.getName(),
          LocalDateTime.class.getName(),
          OffsetDateTime.class.getName(),
          ZonedDateTime.class.getName());

  public static final ArchRule TIME_COMES_FROM_THE_INJECTED_CLOCK =
      noClasses()
          .should(
              callMethodWhere(
                  new DescribedPredicate<JavaMethodCall>("now() without a clock") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                      return call.getName().equals("now")
                          && CLOCK_READERS.contains(call.getTargetOwner().getName())
                          && call.getTarget().getRawParameterTypes().stream()
                              .noneMatch(type -> type.isEquivalentTo(Clock.class));
                    }
                  }))
          .as("time comes from the injected clock");

  public static final ArchRule NO_FLOATING_POINT =
      fields()
          .should()
          .notHaveRawType(double.class)
          .andShould()
          .notHaveRawType(float.class)
          .andShould()
          .notHaveRawType(Double.class)
          .andShould()
          .notHaveRawType(Float.class)
          .as("no field is a floating point number");

  public static final ArchRule NOTHING_SLEEPS =
      noClasses()
          .should(
              callMethodWhere(
                  new DescribedPredicate<JavaMethodCall>("Thread.sleep") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                      return call.getName().equals("sleep")
                          && call.getTargetOwner().isEquivalentTo(Thread.class);
                    }
                  }))
          .as("nothing sleeps");

  public static final ArchRule NOTHING_PRINTS =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .as("nothing prints to the console");

  public static final ArchRule ENTITIES_BELONG_TO_A_TENANT =
      classes()
          .that()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .beAssignableTo("io.jobwright.platform.entity.TenantEntity")
          .allowEmptyShould(true)
          .as("entities belong to a tenant");

  public static final ArchRule OPERATIONS_STATE_WHO_MAY_CALL_THEM =
      methods()
          .that(
              annotatedWith("jakarta.ws.rs.GET")
                  .or(annotatedWith("jakarta.ws.rs.POST"))
                  .or(annotatedWith("jakarta.ws.rs.PUT"))
                  .or(annotatedWith("jakarta.ws.rs.PATCH"))
                  .or(annotatedWith("jakarta.ws.rs.DELETE")))
          .should()
          .beAnnotatedWith("io.quarkus.security.PermissionsAllowed")
          .orShould()
          .beAnnotatedWith("jakarta.annotation.security.PermitAll")
          .allowEmptyShould(true)
          .as("operations state who may call them");

  public static final ArchRule EVENT_TYPES_ARE_WIRE_NAMES =
      classes()
          .that()
          .areAnnotatedWith(EVENT_TYPE)
          .should(
              new ArchCondition<JavaClass>("be named on the wire") {
                @Override
                public void check(JavaClass data, ConditionEvents events) {
                  String name =
                      (String) data.getAnnotationOfType(EVENT_TYPE).get("value").orElseThrow();
                  boolean wellNamed =
                      name.matches("io\\.jobwright\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*");
                  events.add(
                      new SimpleConditionEvent(data, wellNamed, data.getName() + " is " + name));
                }
              })
          .allowEmptyShould(true)
          .as("event types are wire names");

  private final String root;

  protected ArchitectureRules(String root) {
    this.root = root;
  }

  /** Where the sources are that the rules hold for. */
  Path sources() {
    return Path.of("src");
  }

  @Test
  void noClassIsTooLong() throws IOException {
    assertEquals(List.of(), SourceLength.tooLong(sources()));
  }

  @TestFactory
  Stream<DynamicTest> architecture() {
    JavaClasses imported =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ArchitectureRules::isShipped)
            .importPackages(root);
    assertFalse(imported.isEmpty(), "no classes under " + root + ": the rules would guard nothing");
    return Stream.concat(rules(), rulesOf(root))
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(imported)));
  }

  /** What all modules' tests share is a module, and for tests all the same. */
  private static boolean isShipped(Location place) {
    return !place.contains("/testing/target/") && !place.contains("/platform-testing-");
  }

  /** Those that hold everywhere. */
  static Stream<ArchRule> rules() {
    return Stream.concat(
        Stream.of(
            TIME_COMES_FROM_THE_INJECTED_CLOCK,
            NO_FLOATING_POINT,
            NOTHING_SLEEPS,
            NOTHING_PRINTS,
            ENTITIES_BELONG_TO_A_TENANT,
            OPERATIONS_STATE_WHO_MAY_CALL_THEM,
            EVENT_TYPES_ARE_WIRE_NAMES),
        LayerRules.all());
  }

  private static Stream<ArchRule> rulesOf(String root) {
    return Stream.of(ModuleRules.knowsNoOther(root), ModuleRules.packagesAreFreeOfCycles(root));
  }
}
