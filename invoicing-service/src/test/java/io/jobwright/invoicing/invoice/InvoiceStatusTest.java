package io.jobwright.invoicing.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceStatusTest {

  @Test
  void aDraftIsIssued() {
    assertEquals(InvoiceStatus.ISSUED, InvoiceStatus.DRAFT.moveTo(InvoiceStatus.ISSUED));
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, DRAFT, It can become ISSUED.",
    "ISSUED, DRAFT, Nothing follows on ISSUED.",
    "ISSUED, ISSUED, Nothing follows on ISSUED."
  })
  void anyOtherMoveIsRefused(InvoiceStatus from, InvoiceStatus to, String way) {
    Problem refused = assertThrows(Problem.class, () -> from.moveTo(to));
    assertEquals(ProblemType.INVALID_STATE_TRANSITION, refused.type());
    assertEquals(
        "An invoice that is %s cannot become %s. %s".formatted(from, to, way),
        refused.getMessage());
  }
}
