package io.jobwright.system.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report as tables: Markdown, which is readable on a terminal as well. */
final class Tables {

  private Tables() {}

  static String markdown(BenchReport report) {
    return String.join("\n\n", conditions(report.conditions()), terminal(report));
  }

  static String terminal(BenchReport report) {
    return String.join(
        "\n\n",
        latencies(report.levels()),
        processes("CPU milliseconds per job", report.levels(), BenchReport.Level::cpuMillisPerJob),
        processes("Resident MB", report.levels(), BenchReport.Level::residentMegabytes),
        writes(report.jobWrites()),
        floor(report));
  }

  private static String conditions(BenchReport.Conditions conditions) {
    return String.join(
        "\n",
        "- %s, %s".formatted(conditions.at(), conditions.system()),
        "- %d × %s, %d MB; everything on this machine, the load generator included"
            .formatted(
                conditions.processors(), conditions.processor(), conditions.memoryMegabytes()),
        "- " + conditions.java(),
        "- PostgreSQL: " + conditions.postgres(),
        "- %d s per level after %d s of warm-up, %d clients, %d items, seed %d"
            .formatted(
                conditions.plan().seconds(),
                conditions.plan().warmupSeconds(),
                conditions.plan().clients(),
                conditions.plan().items(),
                conditions.plan().seed()));
  }

  private static String latencies(List<BenchReport.Level> levels) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "load",
            "jobs/s",
            "jobs",
            "failed",
            "create quote p50/p95/p99 ms",
            "approve → reserved",
            "complete → issued",
            "whole job",
            "looks/job",
            "CPU ms/job",
            "busy"));
    for (BenchReport.Level level : levels) {
      rows.add(
          List.of(
              name(level),
              number(level.jobsPerSecond()),
              Long.toString(level.jobs()),
              Long.toString(level.failed()),
              latency(level.latencyMs().createQuote()),
              latency(level.latencyMs().approveToReserved()),
              latency(level.latencyMs().completeToIssued()),
              latency(level.latencyMs().wholeJob()),
              number(level.looksPerJob()),
              number(level.cpuMillisPerJobTotal()),
              Math.round(level.busyShare() * 100) + " %"));
    }
    return table(rows);
  }

  private static String processes(
      String what,
      List<BenchReport.Level> levels,
      Function<BenchReport.Level, ? extends Map<String, ? extends Number>> figures) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(what));
    levels.forEach(level -> head.add(name(level)));
    rows.add(head);
    for (String process : new TreeSet<>(figures.apply(levels.getFirst()).keySet())) {
      List<String> row = new ArrayList<>(List.of(process));
      levels.forEach(level -> row.add(number(figures.apply(level).get(process).doubleValue())));
      rows.add(row);
    }
    return table(rows);
  }

  private static String writes(BenchReport.JobWrites writes) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("rows per job", "inserted", "updated", "deleted"));
    writes
        .tables()
        .forEach(
            (table, counts) ->
                rows.add(List.of(table, number(counts[0]), number(counts[1]), number(counts[2]))));
    rows.add(
        List.of(
            "all", number(writes.inserted()), number(writes.updated()), number(writes.deleted())));
    return table(rows)
        + String.format(
            Locale.ROOT,
            "%n%nA job writes in %.1f transactions, %.0f bytes of log, rows of %d bytes.",
            writes.transactionsPerJob(),
            writes.walBytes(),
            writes.rowBytes());
  }

  private static String floor(BenchReport report) {
    BenchReport.FloorResult floor = report.floor();
    return String.format(
        Locale.ROOT,
        "Floor: the same rows (%d inserted, %d updated, %d deleted of %d bytes) in the same %d"
            + " transactions by plain JDBC on %d connections: %.1f jobs/s, CPU ms per job %s.",
        floor.shape().inserted(),
        floor.shape().updated(),
        floor.shape().deleted(),
        floor.shape().rowBytes(),
        floor.shape().transactions(),
        floor.connections(),
        floor.jobsPerSecond(),
        floor.cpuMillisPerJob());
  }

  private static String name(BenchReport.Level level) {
    return level.model().equals("closed")
        ? Math.round(level.load()) + " at once"
        : number(level.load()) + "/s";
  }

  private static String latency(Tally.Latency latency) {
    return String.format(
        Locale.ROOT, "%.1f / %.1f / %.1f", latency.p50(), latency.p95(), latency.p99());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
  }

  /** Padded, so that it is a table without rendering as well. */
  private static String table(List<List<String>> rows) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    rows.forEach(
        row -> {
          for (int i = 0; i < columns; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
          }
        });
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(line(row, widths)));
    List<String> rule = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      rule.add("-".repeat(widths[i] - (i == 0 ? 0 : 1)) + (i == 0 ? "" : ":"));
    }
    lines.add(1, line(rule, widths));
    return String.join("\n", lines);
  }

  private static String line(List<String> row, int[] widths) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String padding = " ".repeat(widths[i] - row.get(i).length());
      cells.add(i == 0 ? row.get(i) + padding : padding + row.get(i));
    }
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
