package io.jobwright.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.config.JobwrightConfig;
import io.jobwright.platform.outbox.EventType;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class EventConsumerTest {

  @EventType(value = "io.jobwright.sample.told.v1", topic = "jobwright.workorders.work-order")
  private record Told() {}

  private static final JobwrightConfig CONFIG =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(JobwrightConfig.class)
          .withDefaultValues(
              Map.of(
                  "jobwright.service", "quotes",
                  "jobwright.cursor-secret", "-",
                  "jobwright.answer-secrets", "-",
                  "jobwright.instance", "test",
                  "jobwright.outbox.username", "-",
                  "jobwright.outbox.password", "-"))
          .build()
          .getConfigMapping(JobwrightConfig.class);

  private static final EventHandler<Told> HANDLER =
      new EventHandler<>() {
        @Override
        public void handle(Event event, Told data) {}
      };

  /** Without pauses there are hundreds of starts in the time of five with them. */
  @Test
  void aConsumerThatCannotStartPausesBetweenItsTries() throws InterruptedException {
    AtomicInteger starts = new AtomicInteger();
    CountDownLatch four = new CountDownLatch(4);
    Handler counting =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            if (record.getMessage().startsWith("Event consumer starts over")) {
              starts.incrementAndGet();
              four.countDown();
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger.getLogger(EventConsumer.class.getName()).addHandler(counting);
    EventConsumer consumer =
        new EventConsumer(
            CONFIG,
            new EventDispatcher(List.of(HANDLER), List.of(), null, CONFIG),
            "there.is.no.such.host.invalid:9092");
    try {
      long begun = System.nanoTime();
      consumer.start(null);
      assertTrue(four.await(20, TimeUnit.SECONDS), "only " + starts);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
      assertTrue(millis >= 50 + 100 + 200, starts + " starts in " + millis + " ms");
    } finally {
      consumer.stop(null);
      Logger.getLogger(EventConsumer.class.getName()).removeHandler(counting);
    }
  }
}
