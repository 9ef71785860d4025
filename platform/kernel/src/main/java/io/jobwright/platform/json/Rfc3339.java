package io.jobwright.platform.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Dates and moments as the API writes them: RFC 3339, whose years have four digits. */
public final class Rfc3339 {

  /** PostgreSQL has no year 0 either. */
  private static final int FIRST_YEAR = 1;

  private static final int LAST_YEAR = 9999;

  private Rfc3339() {}

  /**
   * @throws DateTimeException where it is none
   */
  public static LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text);
    requireYear(date.getYear());
    return date;
  }

  /**
   * A moment with an offset.
   *
   * @throws DateTimeException where it is none
   */
  public static Instant moment(String text) {
    Instant moment = Instant.parse(text);
    requireYear(moment.atOffset(ZoneOffset.UTC).getYear());
    return moment;
  }

  private static void requireYear(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new DateTimeException("There is no year " + year + " here.");
    }
  }
}
