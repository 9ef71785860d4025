package io.jobwright.system.client.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A quote to be made.
 *
 * @param validUntil its last day; null where it names none
 */
public record NewQuote(
    String clientId, String title, String validUntil, List<NewLine> lines, Discount discount) {

  public record Discount(BigDecimal percent, String reason) {}

  public NewQuote(ClientView client, String title, List<NewLine> lines) {
    this(client.id(), title, null, lines, null);
  }

  public NewQuote discounted(String percent, String reason) {
    return new NewQuote(
        clientId, title, validUntil, lines, new Discount(new BigDecimal(percent), reason));
  }

  public NewQuote goodUntil(LocalDate lastDay) {
    return new NewQuote(clientId, title, lastDay.toString(), lines, discount);
  }
}
