package io.jobwright.localstack.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void thePauseDoublesUpToItsCapAndBeginsAnewAfterASuccess() {
    var backoff = new Backoff();

    List<Long> pauses = Stream.generate(backoff::next).limit(8).map(Duration::toMillis).toList();
    backoff.reset();

    assertEquals(List.of(100L, 200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L), pauses);
    assertEquals(Duration.ofMillis(100), backoff.next());
  }
}
