package io.jobwright.system.client.model;

import java.math.BigDecimal;
import java.util.List;

/** A quote to be made. */
public record NewQuote(String clientId, String title, List<NewLine> lines, Discount discount) {

  public record Discount(BigDecimal percent, String reason) {}

  public NewQuote(ClientView client, String title, List<NewLine> lines) {
    this(client.id(), title, lines, null);
  }

  public NewQuote discounted(String percent, String reason) {
    return new NewQuote(clientId, title, lines, new Discount(new BigDecimal(percent), reason));
  }
}
