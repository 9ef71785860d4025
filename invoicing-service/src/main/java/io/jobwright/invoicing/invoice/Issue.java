package io.jobwright.invoicing.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What an invoice gets when it is issued, all at once.
 *
 * @param number BT-1
 * @param issueDate BT-2, a day in the tenant's zone
 * @param dueDate BT-9
 */
@Embeddable
public record Issue(
    @Column(name = "number") String number,
    @Column(name = "issue_date") LocalDate issueDate,
    @Column(name = "due_date") LocalDate dueDate) {

  /** Due so many net days after the day of issue. */
  public static Issue of(String number, LocalDate issueDate, int paymentTermsDays) {
    return new Issue(number, issueDate, issueDate.plusDays(paymentTermsDays));
  }
}
