package io.jobwright.platform.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A rule that finds nothing in a class written to break it guards nothing. */
class ArchitectureRulesBiteTest {

  private static final String BAD = "io.jobwright.platform.architecture.bad";

  private static final Map<ArchRule, List<String>> FIXTURES_OF =
      Map.ofEntries(
          entry(ArchitectureRules.TIME_COMES_FROM_THE_INJECTED_CLOCK, List.of("ReadsTheWallClock")),
          entry(ArchitectureRules.NO_FLOATING_POINT, List.of("KeepsMoneyInADouble")),
          entry(ArchitectureRules.NOTHING_SLEEPS, List.of("Sleeps")),
          entry(ArchitectureRules.NOTHING_PRINTS, List.of("Prints")),
          entry(ArchitectureRules.ENTITIES_BELONG_TO_A_TENANT, List.of("BelongsToNobody")),
          entry(ArchitectureRules.OPERATIONS_STATE_WHO_MAY_CALL_THEM, List.of("IsOpenToAll")),
          entry(ArchitectureRules.EVENT_TYPES_ARE_WIRE_NAMES, List.of("IsNamedAfterAClass")),
          entry(LayerRules.RESOURCES_HOLD_NO_QUERIES, List.of("AsksInWords", "RunsAStatement")),
          entry(
              LayerRules.RESOURCES_CHANGE_THINGS_BY_USE_CASES,
              List.of("WritesItself", "TellsItself")),
          entry(LayerRules.NOTHING_STANDS_ON_A_RESOURCE, List.of("StandsOnAResource")),
          entry(LayerRules.REPOSITORIES_TELL_NOBODY, List.of("KeepsAndTells")));

  private final JavaClasses bad = new ClassFileImporter().importPackages(BAD);

  @TestFactory
  Stream<DynamicTest> eachRuleFindsItsFixturesAndNothingElse() {
    return ArchitectureRules.rules()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getDescription(), () -> assertFinds(rule, FIXTURES_OF.get(rule))));
  }

  @Test
  void aServiceThatKnowsAnotherIsFound() {
    assertFinds(ModuleRules.knowsNoOther(BAD), List.of("KnowsAnotherService"));
  }

  @Test
  void packagesThatKnowEachOtherAreFound() {
    assertFinds(ModuleRules.packagesAreFreeOfCycles(BAD), List.of("Slice chain"));
  }

  @Test
  void aKernelWithAFrameworkIsFound() {
    assertFinds(
        ModuleRules.theKernelKnowsNoFramework(resideInAPackage(BAD + ".kernel")),
        List.of("KnowsTheContainer", "IsForQuarkus"));
  }

  @Test
  void aCalculatorThatKnowsMoreThanTheJdkIsFound() {
    assertFinds(
        ModuleRules.theCalculatorKnowsNothingButTheJdk(BAD + ".calculator"), List.of("WritesJson"));
  }

  @Test
  void aClassWithALineTooManyIsFound(@TempDir Path module) throws IOException {
    Path sources = Files.createDirectories(module.resolve("src/main/java"));
    Files.writeString(sources.resolve("Long.java"), "\n".repeat(301));
    Files.writeString(sources.resolve("Full.java"), "\n".repeat(300));
    Path tests = Files.createDirectories(module.resolve("src/test/java"));
    Files.writeString(tests.resolve("ManyCasesTest.java"), "\n".repeat(301));
    assertEquals(List.of("src/main/java/Long.java has 301 lines"), SourceLength.tooLong(module));
  }

  private void assertFinds(ArchRule rule, List<String> fixtures) {
    List<String> violations = rule.evaluate(bad).getFailureReport().getDetails();
    assertEquals(
        List.of(),
        violations.stream().filter(one -> fixtures.stream().noneMatch(one::contains)).toList(),
        rule.getDescription());
    assertEquals(
        List.of(),
        fixtures.stream()
            .filter(fixture -> violations.stream().noneMatch(one -> one.contains(fixture)))
            .toList(),
        rule.getDescription());
  }
}
