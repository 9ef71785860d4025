package io.jobwright.platform.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that finds nothing in a class written to break it guards nothing. */
class ArchitectureRulesBiteTest {

  private static final String BAD = "io.jobwright.platform.architecture.bad";

  private static final Map<ArchRule, String> FIXTURE_OF =
      Map.of(
          ArchitectureRules.TIME_COMES_FROM_THE_INJECTED_CLOCK, "ReadsTheWallClock",
          ArchitectureRules.NO_FLOATING_POINT, "KeepsMoneyInADouble",
          ArchitectureRules.NOTHING_SLEEPS, "Sleeps",
          ArchitectureRules.NOTHING_PRINTS, "Prints",
          ArchitectureRules.ENTITIES_BELONG_TO_A_TENANT, "BelongsToNobody",
          ArchitectureRules.OPERATIONS_STATE_WHO_MAY_CALL_THEM, "IsOpenToAll",
          ArchitectureRules.EVENT_TYPES_ARE_WIRE_NAMES, "IsNamedAfterAClass");

  private final JavaClasses bad = new ClassFileImporter().importPackages(BAD);

  @TestFactory
  Stream<DynamicTest> eachRuleFindsItsFixtureAndNothingElse() {
    return ArchitectureRules.rules()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getDescription(), () -> assertFinds(rule, FIXTURE_OF.get(rule))));
  }

  @Test
  void aServiceThatKnowsAnotherIsFound() {
    assertFinds(ArchitectureRules.knowsNoOther(BAD), "KnowsAnotherService");
  }

  private void assertFinds(ArchRule rule, String fixture) {
    var violations = rule.evaluate(bad).getFailureReport().getDetails();
    assertEquals(1, violations.size(), () -> rule.getDescription() + ": " + violations);
    assertTrue(violations.getFirst().contains(fixture), violations::toString);
  }
}
