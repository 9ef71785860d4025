package io.jobwright.system.demo;

import io.jobwright.localstack.Console;
import io.jobwright.system.Options;
import io.jobwright.system.client.Jobwright;
import io.jobwright.system.client.Json;
import io.jobwright.system.client.NoAnswer;
import io.jobwright.system.client.Refused;
import io.jobwright.system.job.Crew;
import io.jobwright.system.job.Watch;
import io.jobwright.system.stack.StackState;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code ./jobwright demo}: one whole job through the public API of the running system, each step
 * with the token of the role whose work it is. Ends with 0 only if the invoice says what the quote
 * said.
 */
public final class Demo {

  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;
  private static final String ORGANIZATION = "acme";
  private static final int BASE_36 = 36;

  private final Console console;
  private final boolean json;

  private Demo(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  public static void main(String[] arguments) {
    Console console = Console.ofTerminal();
    try {
      Options options = new Options(arguments, Set.of("state", "json"));
      StackState state = options.runningStack();
      System.exit(new Demo(console, options.flag("json")).run(state) ? 0 : FAILED);
    } catch (Options.Unusable unusable) {
      console.progress("demo: " + unusable.getMessage());
      System.exit(WRONG_USE);
    }
  }

  private boolean run(StackState state) {
    try (Jobwright jobwright = new Jobwright(state.publicUrl(), state.issuer())) {
      String run = Long.toString(Clock.systemUTC().millis(), BASE_36);
      Narrator narrator = new Narrator(console, json);
      narrator.say("Jobwright at " + state.publicUrl() + ", organization " + ORGANIZATION);
      Crew crew = Crew.of(jobwright, ORGANIZATION);
      narrator.logIn(crew, state.issuer());
      Job.Outcome outcome = new Job(crew, narrator, run).run();
      List<String> differences = Comparison.differences(outcome);
      conclude(outcome, differences, narrator);
      return differences.isEmpty();
    } catch (Refused | NoAnswer | Watch.Missed failed) {
      fail(failed.getMessage());
      return false;
    }
  }

  private void conclude(Job.Outcome outcome, List<String> differences, Narrator narrator) {
    if (json) {
      DemoReport report = DemoReport.of(ORGANIZATION, outcome, differences, narrator.steps());
      console.answer(Json.write(report));
      return;
    }
    String quote = outcome.quote().number();
    String invoice = outcome.invoice().number();
    if (differences.isEmpty()) {
      narrator.say(
          "\n✔ The %d lines of invoice %s are those of quote %s, to the cent: %s"
              .formatted(
                  outcome.invoice().lines().size(),
                  invoice,
                  quote,
                  Details.total(outcome.invoice().money())));
    } else {
      narrator.say("\n✘ Invoice " + invoice + " differs from quote " + quote + ":");
      differences.forEach(difference -> narrator.say("    " + difference));
    }
  }

  private void fail(String why) {
    if (json) {
      console.answer(Json.write(Map.of("ok", false, "failure", why)));
    } else {
      console.answer("\n✘ " + why);
    }
  }
}
