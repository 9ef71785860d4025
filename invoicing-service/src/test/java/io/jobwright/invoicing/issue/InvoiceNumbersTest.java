package io.jobwright.invoicing.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-12-31, 2026-12-31",
    "2026, 2027-01-01, 2026-12-31",
    "2027, 2027-01-01, 2027-01-01",
  })
  void aNumberOfTheOldYearKeepsADayOfTheOldYear(int seriesYear, LocalDate today, LocalDate day) {
    assertEquals(day, InvoiceNumbers.within(seriesYear, today));
  }
}
