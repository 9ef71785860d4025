package io.jobwright.system.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything one run of the load test found out. */
record BenchReport(
    Conditions conditions, List<Level> levels, JobWrites jobWrites, FloorResult floor) {

  /**
   * On what, and how.
   *
   * @param postgres the settings that decide what a commit costs
   */
  record Conditions(
      String at,
      String processor,
      int processors,
      long memoryMegabytes,
      String system,
      String java,
      Map<String, String> postgres,
      Plan plan) {}

  /**
   * One load.
   *
   * @param model {@code closed}: so many jobs at once; {@code open}: so many arrivals per second
   * @param jobs that ended in the time (closed), or that arrived in it (open)
   * @param looksPerJob requests spent on waiting, of which two see what they wait for
   * @param cpuMillisPerJob by process
   * @param busyShare how busy the processors were with everything, 1 is all of them all the time
   */
  record Level(
      String model,
      double load,
      long jobs,
      long failed,
      List<String> failures,
      double jobsPerSecond,
      Tally.Latencies latencyMs,
      double looksPerJob,
      double cpuMillisPerJobTotal,
      Map<String, Double> cpuMillisPerJob,
      Map<String, Long> residentMegabytes,
      double busyShare,
      double ownShare,
      double transactionsPerJob) {

    static Level of(
        String model, double load, Tally tally, Meter.Usages usages, long transactions) {
      long jobs = tally.jobs();
      Map<String, Double> cpu = new TreeMap<>();
      usages.cpuSeconds().forEach((name, seconds) -> cpu.put(name, rounded(seconds * 1000 / jobs)));
      return new Level(
          model,
          load,
          jobs,
          tally.failed(),
          tally.failures(),
          rounded(jobs / usages.seconds()),
          tally.latencies(),
          rounded(tally.looksPerJob()),
          rounded(cpu.values().stream().mapToDouble(Double::doubleValue).sum()),
          cpu,
          usages.residentMegabytes(),
          rounded(usages.busyShare()),
          rounded(usages.ownShare()),
          rounded((double) transactions / jobs));
    }
  }

  /**
   * What a job writes, all databases together.
   *
   * @param transactionsPerJob that wrote something, at the level with the most throughput
   * @param tables rows inserted, updated and deleted per job
   */
  record JobWrites(
      double inserted,
      double updated,
      double deleted,
      double transactionsPerJob,
      double walBytes,
      int rowBytes,
      Map<String, double[]> tables) {

    static JobWrites of(Writes writes, long jobs, double transactionsPerJob, int rowBytes) {
      Map<String, double[]> tables = new TreeMap<>();
      writes
          .tables()
          .forEach(
              (table, rows) ->
                  tables.put(
                      table,
                      new double[] {
                        rounded((double) rows.inserted() / jobs),
                        rounded((double) rows.updated() / jobs),
                        rounded((double) rows.deleted() / jobs)
                      }));
      return new JobWrites(
          rounded((double) writes.inserted() / jobs),
          rounded((double) writes.updated() / jobs),
          rounded((double) writes.deleted() / jobs),
          transactionsPerJob,
          rounded((double) writes.walBytes() / jobs),
          rowBytes,
          tables);
    }
  }

  /**
   * The same rows by plain JDBC.
   *
   * @param cpuMillisPerJob of PostgreSQL and of the writing program
   */
  record FloorResult(
      int connections,
      Floor.Shape shape,
      double jobsPerSecond,
      Map<String, Double> cpuMillisPerJob) {}

  boolean isClean() {
    return levels.stream().allMatch(level -> level.failed() == 0 && level.jobs() > 0);
  }

  static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
