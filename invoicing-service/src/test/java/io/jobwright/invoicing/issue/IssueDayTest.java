package io.jobwright.invoicing.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueDayTest {

  private static IssueDay at(Instant now, ZoneId zone) {
    return new IssueDay(Clock.fixed(now, ZoneOffset.UTC), zone);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31T23:30:00Z, UTC,                 2026-12-31",
    "2026-12-31T23:30:00Z, Europe/Vienna,       2027-01-01",
    "2026-12-31T23:30:00Z, Pacific/Auckland,    2027-01-01",
    "2027-01-01T05:30:00Z, America/Los_Angeles, 2026-12-31",
    "2028-02-29T23:00:00Z, Europe/Vienna,       2028-03-01",
    "2028-03-01T04:00:00Z, America/New_York,    2028-02-29",
  })
  void theDayIsTheTenantsAndNotTheServers(Instant now, ZoneId zone, LocalDate day) {
    assertEquals(day, at(now, zone).today());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31T22:59:59Z, 2026, 2026-12-31",
    "2026-12-31T23:00:00Z, 2026, 2026-12-31",
    "2026-12-31T23:00:00Z, 2027, 2027-01-01",
  })
  void aNumberOfTheOldYearKeepsADayOfTheOldYear(Instant now, int seriesYear, LocalDate day) {
    assertEquals(day, at(now, ZoneId.of("Europe/Vienna")).within(seriesYear));
  }
}
