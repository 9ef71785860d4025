package io.jobwright.system.bench;

import io.jobwright.localstack.Console;
import io.jobwright.system.client.Pause;
import io.jobwright.system.stack.Databases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The levels of a plan one after the other, then the floor. */
final class Measurement {

  private static final int PERCENT = 100;

  private final Plan plan;
  private final Load load;
  private final Meter meter;
  private final Databases databases;
  private final Console console;
  private final List<BenchReport.Level> levels = new ArrayList<>();
  private long jobsEver;

  Measurement(Plan plan, Load load, Meter meter, Databases databases, Console console) {
    this.plan = plan;
    this.load = load;
    this.meter = meter;
    this.databases = databases;
    this.console = console;
  }

  BenchReport run(BenchReport.Conditions conditions) {
    int most = plan.closed().stream().max(Comparator.naturalOrder()).orElse(1);
    warmUp(most);
    Writes before = Writes.read(databases);
    for (int workers : plan.closed()) {
      measure("closed", workers, end -> load.closed(workers, plan.levelDuration(), end));
    }
    BenchReport.Level best = best();
    for (int percent : plan.openPercents()) {
      double rate = best.jobsPerSecond() * percent / PERCENT;
      measure("open", rate, end -> load.open(rate, plan.levelDuration(), end));
    }
    console.progress("Counting what a job writes");
    Pause.of(Duration.ofSeconds(Writes.SETTLING_SECONDS));
    Writes writes = Writes.read(databases).since(before);
    int rowBytes = RowWidth.average(databases, writes);
    Floor.Shape shape = Floor.Shape.of(writes, jobsEver, best.transactionsPerJob(), rowBytes);
    return new BenchReport(
        conditions,
        levels,
        BenchReport.JobWrites.of(writes, jobsEver, best.transactionsPerJob(), rowBytes),
        measureFloor(shape, most));
  }

  private void warmUp(int workers) {
    if (plan.warmupSeconds() > 0) {
      console.progress("Warming up for " + plan.warmupSeconds() + " s");
      load.closed(workers, plan.warmup(), () -> {});
    }
  }

  private BenchReport.Level best() {
    return levels.stream()
        .max(Comparator.comparingDouble(BenchReport.Level::jobsPerSecond))
        .orElseThrow();
  }

  private void measure(String model, double amount, Function<Runnable, Tally> run) {
    Writes writesBefore = Writes.read(databases);
    Meter.Reading from = meter.read();
    AtomicReference<Meter.Reading> to = new AtomicReference<>();
    AtomicReference<Writes> writesAfter = new AtomicReference<>();
    Tally tally =
        run.apply(
            () -> {
              to.set(meter.read());
              writesAfter.set(Writes.read(databases));
            });
    long transactions = writesAfter.get().since(writesBefore).writingTransactions();
    Meter.Usages usages = Meter.Usages.between(from, to.get());
    BenchReport.Level level = BenchReport.Level.of(model, amount, tally, usages, transactions);
    levels.add(level);
    jobsEver += tally.started();
    console.progress(
        String.format(
            Locale.ROOT,
            "%-6s %6.1f: %6.1f jobs/s, approve → reserved %.0f ms, complete → issued %.0f ms (p50)",
            model,
            amount,
            level.jobsPerSecond(),
            level.latencyMs().approveToReserved().p50(),
            level.latencyMs().completeToIssued().p50()));
    level.failures().forEach(failure -> console.progress("  failed: " + failure));
  }

  private BenchReport.FloorResult measureFloor(Floor.Shape shape, int connections) {
    console.progress("Measuring the floor of the machine");
    Meter.Reading from = meter.read();
    AtomicReference<Meter.Reading> to = new AtomicReference<>();
    double jobsPerSecond =
        new Floor(databases, shape)
            .measure(connections, plan.levelDuration(), () -> to.set(meter.read()));
    Meter.Usages usages = Meter.Usages.between(from, to.get());
    double jobs = jobsPerSecond * plan.seconds();
    Map<String, Double> cpu = new TreeMap<>();
    for (String process : List.of("postgres", Meter.LOAD_GENERATOR)) {
      cpu.put(process, BenchReport.rounded(usages.cpuSeconds().get(process) * 1000 / jobs));
    }
    return new BenchReport.FloorResult(connections, shape, BenchReport.rounded(jobsPerSecond), cpu);
  }
}
