package io.jobwright.invoicing.issue;

import io.jobwright.invoicing.invoice.Invoice;
import io.jobwright.invoicing.invoice.InvoiceRepository;
import io.jobwright.invoicing.invoice.Issue;
import io.jobwright.platform.document.calendar.TenantDay;
import io.jobwright.platform.number.NumberSeries;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Issues an invoice: gives it its number and its dates, for good, and tells the others. */
@ApplicationScoped
public class IssueInvoice {

  private static final String SERIES = "INV";

  @Inject NumberSeries numbers;
  @Inject InvoiceRepository invoices;
  @Inject Outbox outbox;
  @Inject TenantDay day;
  @Inject Clock clock;

  /**
   * Issues a stored draft, or a new one that is then written once, as issued.
   *
   * @throws Problem 409 where it is not a draft, 422 where its figures do not add up
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Invoice issue(Invoice invoice) {
    invoice.issue(() -> next(invoice.client().paymentTermsDays()), clock);
    invoices.persist(invoice);
    outbox.append(invoice, InvoiceIssued.of(invoice));
    return invoice;
  }

  private Issue next(int paymentTermsDays) {
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
