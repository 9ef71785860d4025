package io.jobwright.quotes.quote;

import io.jobwright.platform.pricing.DocumentDiscount;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.text.Visible;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What an edit can change of a draft beside its lines; also what a merge patch of a quote can hold.
 *
 * @param validUntil last day, in the tenant's zone, on which the quote can be approved; absent, it
 *     does not expire
 */
@Embeddable
public record QuoteHeader(
    @Column(name = "title", nullable = false) @NotNull @Visible @Size(max = 200) String title,
    @Column(name = "description") @Size(max = 10_000) String description,
    @Column(name = "valid_until") LocalDate validUntil,
    @Column(name = "notes") @Size(max = 10_000) String notes,
    @Column(name = "terms") @Size(max = 10_000) String terms,
    @Column(name = "expected_start") LocalDate expectedStart,
    @Column(name = "expected_completion") LocalDate expectedCompletion,
    @JdbcTypeCode(SqlTypes.JSON) @Column(name = "discount") @Valid Discount discount) {

  /** Null for no discount over all lines. */
  DocumentDiscount discountTerms() {
    return discount == null ? null : discount.terms();
  }

  boolean isOver(LocalDate today) {
    return validUntil != null && today.isAfter(validUntil);
  }

  /**
   * A day that is over cannot be chosen; one that was chosen in time may pass while a draft waits.
   *
   * @throws Problem 422
   */
  void requireValidOn(LocalDate today, QuoteHeader before) {
    boolean chosenNow = before == null || !Objects.equals(validUntil, before.validUntil());
    if (chosenNow && isOver(today)) {
      throw Problem.at(
          "#/validUntil",
          ProblemType.DAY_PASSED,
          "It is %s already where the organization is.".formatted(today));
    }
  }
}
