package io.jobwright.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** How many answers of which kind one service gives, and how long callers wait for the whole. */
final class Answers {

  private static final int KINDS = 6;
  private static final int STATUSES_PER_KIND = 100;

  private final Timer[] byKind;

  Answers(MeterRegistry meters, String service) {
    byKind =
        IntStream.range(0, KINDS)
            .mapToObj(
                kind ->
                    Timer.builder("jobwright.gateway.answers")
                        .description("Requests passed to a service, by kind of answer")
                        .tag("service", service)
                        .tag("status", kind + "xx")
                        .publishPercentileHistogram()
                        .register(meters))
            .toArray(Timer[]::new);
  }

  /**
   * @param startedNanos {@link System#nanoTime} at the head of the request
   */
  void record(int status, long startedNanos) {
    int kind = status / STATUSES_PER_KIND;
    if (kind > 0 && kind < KINDS) {
      byKind[kind].record(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS);
    }
  }
}
