package io.jobwright.system.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/** The jobs of one level, counted and timed. */
final class Tally {

  private static final int DIGITS = 3;
  private static final int FAILURES_KEPT = 5;

  private final Histogram createQuote = new SynchronizedHistogram(DIGITS);
  private final Histogram approveToReserved = new SynchronizedHistogram(DIGITS);
  private final Histogram completeToIssued = new SynchronizedHistogram(DIGITS);
  private final Histogram whole = new SynchronizedHistogram(DIGITS);
  private final List<String> failures = new ArrayList<>();
  private long failed;
  private long late;
  private long looks;

  void add(WholeJob.Times times) {
    record(createQuote, times.createQuote());
    record(approveToReserved, times.approveToReserved());
    record(completeToIssued, times.completeToIssued());
    record(whole, times.whole());
    synchronized (this) {
      looks += times.looks();
    }
  }

  /** A job that ended well after the time was over. */
  synchronized void addLate() {
    late++;
  }

  synchronized void addFailure(String why) {
    failed++;
    if (failures.size() < FAILURES_KEPT) {
      failures.add(why);
    }
  }

  private static void record(Histogram histogram, long nanos) {
    histogram.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
  }

  long jobs() {
    return whole.getTotalCount();
  }

  /** All that the databases have seen something of. */
  synchronized long started() {
    return jobs() + late + failed;
  }

  synchronized long failed() {
    return failed;
  }

  /** The first few. */
  synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  synchronized double looksPerJob() {
    return jobs() == 0 ? 0 : (double) looks / jobs();
  }

  Latencies latencies() {
    return new Latencies(
        latency(createQuote),
        latency(approveToReserved),
        latency(completeToIssued),
        latency(whole));
  }

  private static Latency latency(Histogram histogram) {
    return new Latency(
        millis(histogram, 50),
        millis(histogram, 95),
        millis(histogram, 99),
        histogram.getMaxValue() / 1000.0);
  }

  private static double millis(Histogram histogram, double percentile) {
    return histogram.getValueAtPercentile(percentile) / 1000.0;
  }

  /** In milliseconds. */
  record Latency(double p50, double p95, double p99, double max) {}

  record Latencies(
      Latency createQuote, Latency approveToReserved, Latency completeToIssued, Latency wholeJob) {}
}
