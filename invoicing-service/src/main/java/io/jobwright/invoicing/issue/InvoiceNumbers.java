package io.jobwright.invoicing.issue;

import io.jobwright.invoicing.invoice.Issue;
import io.jobwright.platform.document.calendar.TenantDay;
import io.jobwright.platform.number.NumberSeries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Numbers invoices without gaps, and says which day a number is of. */
@ApplicationScoped
public class InvoiceNumbers {

  private static final String SERIES = "INV";

  @Inject NumberSeries numbers;
  @Inject TenantDay day;

  /** The next number and its dates; the series is held from here to the end of the transaction. */
  public Issue next(int paymentTermsDays) {
    int year = day.today().getYear();
    String number = numbers.next(SERIES, year);
    return Issue.of(number, within(year, day.today()), paymentTermsDays);
  }

  /**
   * The day of issue of an invoice that has taken a number of this year's series.
   *
   * @param today asked while the series is held, so that a later number never has an earlier day;
   *     an invoice that waited for its number over the end of the year still belongs to the old
   *     year
   */
  static LocalDate within(int year, LocalDate today) {
    LocalDate lastDay = LocalDate.of(year, 12, 31);
    return today.isAfter(lastDay) ? lastDay : today;
  }
}
