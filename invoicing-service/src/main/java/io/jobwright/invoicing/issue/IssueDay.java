package io.jobwright.invoicing.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day an invoice is issued on.
 *
 * @param zone the tenant's: its midnight ends the day and, on 31 December, the number series
 */
record IssueDay(Clock clock, ZoneId zone) {

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  /**
   * Today, for an invoice that has taken a number of this year's series. Asked while the series is
   * held, so that a later number never has an earlier day; an invoice that waited for its number
   * over the end of the year still belongs to the old year.
   */
  LocalDate within(int year) {
    LocalDate today = today();
    LocalDate lastDay = LocalDate.of(year, 12, 31);
    return today.isAfter(lastDay) ? lastDay : today;
  }
}
