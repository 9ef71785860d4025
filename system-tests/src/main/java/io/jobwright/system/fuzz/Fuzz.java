package io.jobwright.system.fuzz;

import io.jobwright.localstack.Console;
import io.jobwright.system.Options;
import io.jobwright.system.client.Jobwright;
import io.jobwright.system.client.Json;
import io.jobwright.system.client.NoAnswer;
import io.jobwright.system.client.Refused;
import io.jobwright.system.fuzz.run.FuzzReport;
import io.jobwright.system.fuzz.run.FuzzRun;
import io.jobwright.system.fuzz.run.Plan;
import io.jobwright.system.job.Watch;
import io.jobwright.system.stack.Databases;
import io.jobwright.system.stack.StackState;
import java.time.Clock;

/**
 * {@code ./jobwright fuzz}: everything that can be wrong with a request, and what comes of chance,
 * for every operation of the running system. Ends with 0 only if nothing failed. See {@link Plan}
 * for the options.
 */
public final class Fuzz {

  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;
  private static final int BASE_36 = 36;

  private Fuzz() {}

  public static void main(String[] arguments) {
    Console console = Console.ofTerminal();
    try {
      Options options = new Options(arguments, Plan.OPTIONS);
      FuzzReport report = run(options, console);
      console.answer(options.flag("json") ? Json.write(report) : report.text());
      System.exit(report.isClean() ? 0 : FAILED);
    } catch (Options.Unusable unusable) {
      console.progress("fuzz: " + unusable.getMessage());
      System.exit(WRONG_USE);
    } catch (Refused | NoAnswer | Watch.Missed failed) {
      console.progress("fuzz: " + failed.getMessage());
      System.exit(FAILED);
    }
  }

  private static FuzzReport run(Options options, Console console) {
    Plan plan = Plan.of(options);
    StackState state = options.runningStack();
    String run = Long.toString(Clock.systemUTC().millis(), BASE_36);
    try (Jobwright jobwright = new Jobwright(state.publicUrl(), state.issuer())) {
      return new FuzzRun(jobwright, Databases.of(state), plan, run, console::progress).report();
    }
  }
}
