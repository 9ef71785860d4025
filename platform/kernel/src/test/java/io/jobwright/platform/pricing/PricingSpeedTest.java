package io.jobwright.platform.pricing;

import static io.jobwright.platform.pricing.PricingExamples.S12;
import static io.jobwright.platform.pricing.PricingExamples.S25;
import static io.jobwright.platform.pricing.PricingExamples.amount;
import static io.jobwright.platform.pricing.PricingExamples.document;
import static io.jobwright.platform.pricing.PricingExamples.line;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class PricingSpeedTest {

  /** Short, so that on a busy machine some are not interrupted. */
  private static final int ROUND = 200;

  private static final int MOST_ROUNDS = 2_000;

  /** Far above the few microseconds it takes, so that only a blunder fails on a busy machine. */
  private static final long LIMIT_MICROS = 200;

  @Test
  void aDocumentOfThreeLinesTakesMicroseconds(TestReporter reporter) {
    DocumentInput input =
        document(
                line(1, "7", "12.35", S25),
                line(2, "3.5", "99.99", S25).withDiscountPercent(amount("10")),
                line(3, "1", "150", S12))
            .withDiscount(DocumentDiscount.ofPercent(amount("7.5"), "Loyal"));
    long best = Long.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && best >= LIMIT_MICROS * 1_000; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < ROUND; i++) {
        Pricing.price(input);
      }
      best = Math.min(best, (System.nanoTime() - start) / ROUND);
    }
    reporter.publishEntry("nanoseconds per document", Long.toString(best));
    long nanos = best;
    assertTrue(nanos < LIMIT_MICROS * 1_000, () -> nanos + " ns per document");
  }
}
