package io.jobwright.platform.document.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantDayTest {

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
    assertEquals(day, in(now, zone).today());
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
    TenantDay before = in(end.minusMillis(1), zone);
    assertEquals(end, before.endOf(day));
    assertEquals(day, before.today());
    assertEquals(day.plusDays(1), in(end, zone).today());
  }

  @Test
  void theSameInstantIsTwoDays() {
    Instant now = Instant.parse("2026-05-10T23:30:00Z");
    assertEquals(LocalDate.parse("2026-05-11"), in(now, ZoneId.of("Pacific/Auckland")).today());
    assertEquals(LocalDate.parse("2026-05-10"), in(now, ZoneId.of("America/Los_Angeles")).today());
  }

  @ParameterizedTest(name = "{0} lies in {2} in {1}")
  @CsvSource({
    "2026-12-31T23:30:00Z, UTC,                 2026-12-31",
    "2026-12-31T23:30:00Z, Europe/Vienna,       2027-01-01",
    "2027-01-01T05:30:00Z, America/Los_Angeles, 2026-12-31",
    "2028-02-29T23:00:00Z, Europe/Vienna,       2028-03-01",
    "2028-03-01T04:00:00Z, America/New_York,    2028-02-29",
  })
  void anInstantLiesInADayOfTheTenantAndNotOfTheServer(Instant then, ZoneId zone, LocalDate day) {
    assertEquals(day, in(Instant.EPOCH, zone).dayOf(then));
  }

  private static TenantDay in(Instant now, ZoneId zone) {
    return new TenantDay(Clock.fixed(now, ZoneOffset.UTC), zone);
  }
}
