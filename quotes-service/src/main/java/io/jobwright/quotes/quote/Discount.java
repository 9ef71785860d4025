package io.jobwright.quotes.quote;

import io.jobwright.platform.pricing.DocumentDiscount;
import io.jobwright.platform.text.Visible;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A discount over all lines: a percentage or an amount.
 *
 * @param percent 0 to 100; absent for an amount
 * @param amount in the quote's currency, never more than the lines come to; absent for a percentage
 * @param reason as the invoice will state it (BT-97)
 */
public record Discount(
    BigDecimal percent, BigDecimal amount, @NotNull @Visible @Size(max = 200) String reason) {

  public DocumentDiscount terms() {
    return new DocumentDiscount(percent, amount, reason, null);
  }
}
