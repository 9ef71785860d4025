package io.jobwright.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CircuitTest {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private Instant now = Instant.EPOCH;
  private final Circuit circuit = new Circuit(3, PAUSE, movable());

  @Test
  void failuresInARowOpenIt() {
    fail(2);
    assertTrue(circuit.admits());
    circuit.unanswered();
    assertFalse(circuit.admits());
    assertTrue(circuit.isOpen());
  }

  @Test
  void anAnswerInBetweenBeginsTheCountAnew() {
    fail(2);
    circuit.answered();
    fail(2);
    assertTrue(circuit.admits());
    assertFalse(circuit.isOpen());
  }

  @Test
  void afterThePauseOneRequestTries() {
    fail(3);
    now = now.plus(PAUSE).minusMillis(1);
    assertFalse(circuit.admits());
    now = now.plusMillis(1);
    assertTrue(circuit.admits());
    assertFalse(circuit.admits(), "the others wait for its outcome");
  }

  @Test
  void anAnsweredTryClosesIt() {
    fail(3);
    now = now.plus(PAUSE);
    assertTrue(circuit.admits());
    circuit.answered();
    assertTrue(circuit.admits());
    assertTrue(circuit.admits());
    assertFalse(circuit.isOpen());
  }

  @Test
  void anUnansweredTryOpensItForAnotherPause() {
    fail(3);
    now = now.plus(PAUSE);
    assertTrue(circuit.admits());
    circuit.unanswered();
    assertFalse(circuit.admits());
    now = now.plus(PAUSE);
    assertTrue(circuit.admits());
  }

  @Test
  void anAbandonedTryLeavesTheTryToTheNext() {
    fail(3);
    now = now.plus(PAUSE);
    assertTrue(circuit.admits());
    circuit.abandoned();
    assertTrue(circuit.isOpen());
    assertTrue(circuit.admits());
  }

  private void fail(int times) {
    for (int time = 0; time < times; time++) {
      assertTrue(circuit.admits());
      circuit.unanswered();
    }
  }

  private Clock movable() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }
}
