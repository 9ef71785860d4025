package io.jobwright.inventory.reservation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class SetStatusTest {

  @Test
  void onlyAnOpenSetIsConsumedOrReleased() {
    assertArrayEquals(new String[] {"OPEN"}, SetStatus.CONSUMED.predecessors());
    assertArrayEquals(new String[] {"OPEN"}, SetStatus.RELEASED.predecessors());
  }

  @Test
  void onlyWhatWasWithdrawnIsRefused() {
    assertArrayEquals(new String[] {"WITHDRAWN"}, SetStatus.REFUSED.predecessors());
  }

  @Test
  void nothingIsOpenedOrWithdrawnAgain() {
    assertArrayEquals(new String[0], SetStatus.OPEN.predecessors());
    assertArrayEquals(new String[0], SetStatus.WITHDRAWN.predecessors());
  }
}
