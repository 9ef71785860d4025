package io.jobwright.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** How many answers of which kind one service gives, and how long callers wait for the whole. */
final class Answers {

  private static final int SUCCESS = 2;
  private static final int SERVER_ERROR = 5;
  private static final int STATUSES_PER_KIND = 100;

  private final List<Timer> byKind;

  Answers(MeterRegistry meters, String service) {
    byKind =
        IntStream.rangeClosed(SUCCESS, SERVER_ERROR)
            .mapToObj(
                kind ->
                    Timer.builder("jobwright.gateway.answers")
                        .description("Requests passed to a service, by kind of answer")
                        .tag("service", service)
                        .tag("status", kind + "xx")
                        .publishPercentileHistogram()
                        .register(meters))
            .toList();
  }

  /**
   * @param startedNanos {@link System#nanoTime} at the head of the request
   */
  void record(int status, long startedNanos) {
    int kind = status / STATUSES_PER_KIND;
    if (kind >= SUCCESS && kind <= SERVER_ERROR) {
      byKind.get(kind - SUCCESS).record(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS);
    }
  }
}
