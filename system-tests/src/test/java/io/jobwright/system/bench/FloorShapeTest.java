package io.jobwright.system.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloorShapeTest {

  @Test
  void thePartsOfAllTransactionsAreTheRowsOfTheJob() {
    Floor.Shape shape = new Floor.Shape(53, 24, 12, 27, 500);
    assertEquals(53, sumOfParts(shape, 53));
    assertEquals(24, sumOfParts(shape, 24));
    assertEquals(12, sumOfParts(shape, 12));
  }

  private static int sumOfParts(Floor.Shape shape, int total) {
    return IntStream.range(0, shape.transactions()).map(i -> shape.part(total, i)).sum();
  }
}
