package io.jobwright.invoicing.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23,   0, 2026-11-23",
    "2026-11-23,  30, 2026-12-23",
    "2026-12-15,  30, 2027-01-14",
    "2028-01-30,  30, 2028-02-29",
    "2027-01-30,  30, 2027-03-01",
    "2028-02-29, 365, 2029-02-28",
    "2027-02-28,   1, 2027-03-01",
    "2028-02-28,   1, 2028-02-29",
  })
  void anInvoiceIsDueSoManyDaysAfterItsIssue(LocalDate issued, int terms, LocalDate due) {
    assertEquals(due, Issue.of("INV-2026-00001", issued, terms).dueDate());
  }
}
