package io.jobwright.quotes.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantCalendarTest {

  @ParameterizedTest(name = "{0} is {2} in {1}")
  @CsvSource({
    "2026-12-31T10:59:59.999Z, Pacific/Auckland,    2026-12-31",
    "2026-12-31T11:00:00Z,     Pacific/Auckland,    2027-01-01",
    "2026-07-01T12:00:00Z,     Pacific/Auckland,    2026-07-02",
    "2027-01-01T07:59:59.999Z, America/Los_Angeles, 2026-12-31",
    "2027-01-01T08:00:00Z,     America/Los_Angeles, 2027-01-01",
    "2026-07-01T06:59:59.999Z, America/Los_Angeles, 2026-06-30",
  })
  void theTenantsZoneDecidesTheDay(Instant now, ZoneId zone, LocalDate day) {
    assertEquals(day, calendar(now, zone).today());
  }

  @ParameterizedTest(name = "{0} ends at {2} in {1}")
  @CsvSource({
    "2026-12-31, Pacific/Auckland,    2026-12-31T11:00:00Z",
    "2026-12-31, America/Los_Angeles, 2027-01-01T08:00:00Z",
    // 23 and 25 hours long
    "2026-03-08, America/Los_Angeles, 2026-03-09T07:00:00Z",
    "2026-04-05, Pacific/Auckland,    2026-04-05T12:00:00Z",
  })
  void aDayEndsWhenTheNextBeginsThere(LocalDate day, ZoneId zone, Instant end) {
    TenantCalendar before = calendar(end.minusMillis(1), zone);
    assertEquals(end, before.endOf(day));
    assertEquals(day, before.today());
    assertEquals(day.plusDays(1), calendar(end, zone).today());
  }

  @Test
  void theSameInstantIsTwoDays() {
    Instant now = Instant.parse("2026-05-10T23:30:00Z");
    assertEquals(
        LocalDate.parse("2026-05-11"), calendar(now, ZoneId.of("Pacific/Auckland")).today());
    assertEquals(
        LocalDate.parse("2026-05-10"), calendar(now, ZoneId.of("America/Los_Angeles")).today());
  }

  private static TenantCalendar calendar(Instant now, ZoneId zone) {
    return new TenantCalendar(Clock.fixed(now, ZoneOffset.UTC), zone);
  }
}
