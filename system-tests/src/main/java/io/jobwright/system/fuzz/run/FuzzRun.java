package io.jobwright.system.fuzz.run;

import io.jobwright.system.client.Jobwright;
import io.jobwright.system.client.Request;
import io.jobwright.system.fuzz.api.Api;
import io.jobwright.system.fuzz.api.ApiOperation;
import io.jobwright.system.fuzz.api.OperationTable;
import io.jobwright.system.fuzz.matrix.Case;
import io.jobwright.system.fuzz.matrix.Kind;
import io.jobwright.system.fuzz.matrix.Matrix;
import io.jobwright.system.fuzz.oracle.Oracle;
import io.jobwright.system.fuzz.random.RandomCases;
import io.jobwright.system.fuzz.world.Business;
import io.jobwright.system.fuzz.world.Callers;
import io.jobwright.system.fuzz.world.Line;
import io.jobwright.system.fuzz.world.Resources;
import io.jobwright.system.fuzz.world.Subject;
import io.jobwright.system.fuzz.world.World;
import io.jobwright.system.job.Crew;
import io.jobwright.system.stack.Databases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One run over all operations: first what must be refused and leave no trace, then what may have an
 * effect, then what comes of chance.
 */
public final class FuzzRun {

  private static final String ORGANIZATION = "acme";
  private static final String OTHER = "globex";
  private static final int ENOUGH = 9;

  /** Operations that no request to the local stack can succeed in, and why. */
  private static final Map<String, String> NEVER =
      Map.of(
          "issueInvoice", "invoices are issued at once, so that none waits as a draft",
          "cancelOperation", "an export is done before it can be cancelled");

  private final Jobwright jobwright;
  private final Databases databases;
  private final Plan plan;
  private final String run;
  private final Consumer<String> progress;
  private final Line line;
  private final Tally tally = new Tally();

  /**
   * @param run makes names its own
   */
  public FuzzRun(
      Jobwright jobwright, Databases databases, Plan plan, String run, Consumer<String> progress) {
    this.jobwright = jobwright;
    this.databases = databases;
    this.plan = plan;
    this.run = run;
    this.progress = progress;
    this.line = new Line(jobwright);
  }

  public FuzzReport report() {
    long started = System.nanoTime();
    Api api = Api.of(jobwright.anonymous().send(Request.get("/openapi.json")).json());
    OperationTable table = OperationTable.read();
    List<ApiOperation> operations = api.operations().stream().filter(plan::includes).toList();
    List<String> differences = table.differences(api.operations());
    differences.forEach(difference -> tally.failed(Failure.of("all", difference)));
    if (differences.isEmpty()) {
      tryAll(api, operations, table);
    }
    return report(operations, (System.nanoTime() - started) / 1e9);
  }

  private void tryAll(Api api, List<ApiOperation> operations, OperationTable table) {
    progress.accept("Two organizations do business");
    Resources own = business(ORGANIZATION, ENOUGH);
    Resources others = business(OTHER, 1);
    Callers callers = new Callers(jobwright, ORGANIZATION);
    World world = new World(line, callers, table, own, others, run);
    master(world, operations);
    world.refresh();

    Matrix matrix = new Matrix(api, table, callers);
    RandomCases random = new RandomCases(callers, plan.seed());
    Runner runner = new Runner(line, Oracle.all(world.foreignIds(), secret(OTHER)));
    DatabaseState state = new DatabaseState(databases);
    Guard guard = new Guard(state::atRest, runner);

    progress.accept("What must be refused");
    guard.run(cases(world, operations, matrix::harmless), tally);
    progress.accept("What may have an effect");
    runner.run(cases(world, operations, matrix::effective), tally);
    progress.accept("What comes of chance");
    world.refresh();
    List<Case> refused =
        runner.run(cases(world, operations, one -> random.of(one, plan.cases())), tally);
    new Aftermath(guard).of(refused).forEach(tally::failed);
  }

  private Resources business(String organization, int ofEach) {
    Resources resources = new Resources();
    Crew crew = Crew.of(jobwright, organization).heardBy(resources);
    Business.done(crew, secret(organization), new SplittableRandom(plan.seed()), ofEach);
    return resources;
  }

  private String secret(String organization) {
    return "Confidential-" + organization + "-" + run;
  }

  private void master(World world, List<ApiOperation> operations) {
    for (ApiOperation operation : operations) {
      if (!world.master(operation) && !NEVER.containsKey(operation.id())) {
        String why = "no request succeeds: an example or a resource in its state is missing";
        tally.failed(Failure.of(operation.id(), why));
      }
    }
  }

  private List<List<Case>> cases(
      World world, List<ApiOperation> operations, Function<Subject, List<Case>> some) {
    return operations.stream()
        .map(world::subject)
        .map(some)
        .map(cases -> cases.stream().filter(plan::includes).toList())
        .toList();
  }

  private FuzzReport report(List<ApiOperation> operations, double seconds) {
    Map<String, Integer> byKind = new LinkedHashMap<>();
    tally.cases().forEach((Kind kind, Integer count) -> byKind.put(kind.words(), count));
    Map<String, String> never = new TreeMap<>(NEVER);
    never.keySet().retainAll(operations.stream().map(ApiOperation::id).toList());
    return new FuzzReport(
        plan.seed(),
        operations.size(),
        byKind.values().stream().mapToInt(Integer::intValue).sum(),
        byKind,
        line.exchanges(),
        seconds,
        never,
        tally.failures());
  }
}
