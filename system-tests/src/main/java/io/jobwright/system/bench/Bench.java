package io.jobwright.system.bench;

import io.jobwright.localstack.Console;
import io.jobwright.system.Options;
import io.jobwright.system.client.Jobwright;
import io.jobwright.system.client.Json;
import io.jobwright.system.client.Login;
import io.jobwright.system.client.NoAnswer;
import io.jobwright.system.client.Refused;
import io.jobwright.system.client.Role;
import io.jobwright.system.job.Catalogue;
import io.jobwright.system.job.Crew;
import io.jobwright.system.job.Watch;
import io.jobwright.system.stack.Databases;
import io.jobwright.system.stack.StackState;
import java.time.Clock;
import java.util.List;

/**
 * {@code ./jobwright bench}: what the running system does under load, and what it costs. See {@link
 * Plan} for the options.
 */
public final class Bench {

  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;
  private static final int BASE_36 = 36;
  private static final String ORGANIZATION = "acme";
  private static final String PLENTY = "1000000";

  private Bench() {}

  public static void main(String[] arguments) {
    Console console = Console.ofTerminal();
    try {
      Options options = new Options(arguments, Plan.OPTIONS);
      if (options.flag("rules")) {
        console.answer(RuleCosts.table(costs(options, console)));
        return;
      }
      BenchReport report = run(options, console);
      console.answer(written(report, options));
      System.exit(report.isClean() ? 0 : FAILED);
    } catch (Options.Unusable unusable) {
      console.progress("bench: " + unusable.getMessage());
      System.exit(WRONG_USE);
    } catch (Refused | NoAnswer | Watch.Missed | RuleCosts.WrongAnswer failed) {
      console.progress("bench: " + failed.getMessage());
      System.exit(FAILED);
    }
  }

  private static BenchReport run(Options options, Console console) {
    Plan plan = Plan.of(options);
    StackState state = options.runningStack();
    Clock clock = Clock.systemUTC();
    try (Jobwright jobwright = new Jobwright(state.publicUrl(), state.issuer())) {
      Crew crew = Crew.of(jobwright, ORGANIZATION);
      console.progress("Making %d clients and %d items".formatted(plan.clients(), plan.items()));
      String run = Long.toString(clock.millis(), BASE_36);
      Catalogue catalogue = Catalogue.make(crew, run, plan.clients(), plan.items(), PLENTY);
      Load load = new Load(new WholeJob(crew, catalogue), plan.seed());
      Databases databases = Databases.of(state);
      BenchReport.Conditions conditions = Machine.conditions(databases, plan, clock);
      return new Measurement(plan, load, new Meter(state), databases, console).run(conditions);
    }
  }

  /** After the same warm-up, which makes the quotes that are listed. */
  private static List<RuleCosts.Compared> costs(Options options, Console console) {
    Plan plan = Plan.of(options);
    StackState state = options.runningStack();
    String direct = "http://127.0.0.1:" + state.process("quotes").port();
    try (Jobwright gateway = new Jobwright(state.publicUrl(), state.issuer());
        Jobwright service = new Jobwright(direct, state.issuer())) {
      Crew crew = Crew.of(gateway, ORGANIZATION);
      String run = Long.toString(Clock.systemUTC().millis(), BASE_36);
      Catalogue catalogue = Catalogue.make(crew, run, plan.clients(), plan.items(), PLENTY);
      console.progress("Warming up for " + plan.warmupSeconds() + " s");
      new Load(new WholeJob(crew, catalogue), plan.seed()).closed(4, plan.warmup(), () -> {});
      String owner = gateway.authorizationOf(Login.person(Role.OWNER, ORGANIZATION));
      ApiRules rules = new ApiRules(gateway, service, owner);
      return new RuleCosts(Databases.of(state), "quotes").measure(rules.all());
    }
  }

  private static String written(BenchReport report, Options options) {
    if (options.flag("json")) {
      return Json.write(report);
    }
    return options.flag("markdown") ? Tables.markdown(report) : Tables.terminal(report);
  }
}
