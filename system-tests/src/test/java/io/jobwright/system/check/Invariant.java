package io.jobwright.system.check;

import java.util.Arrays;
import java.util.List;

/** What must hold when everything has come to rest. */
public enum Invariant {
  /** An approved revision of a quote became one work order, and no other quote became any. */
  ONE_WORK_ORDER_PER_APPROVED_QUOTE,
  /** The lines of the work order are those of the quote. */
  WORK_ORDER_SAYS_WHAT_ITS_QUOTE_SAYS,
  /** A completion became one issued invoice, and nothing else became any. */
  ONE_INVOICE_PER_COMPLETION,
  /** The lines of the invoice are those of the work order. */
  INVOICE_SAYS_WHAT_ITS_WORK_ORDER_SAYS,
  /** Numbers run from 1 to the counter, none missing, none twice. */
  NUMBERS_ARE_CONTIGUOUS,
  /** What is on hand is the sum of what came and went. */
  ON_HAND_IS_THE_SUM_OF_MOVEMENTS,
  /** What is reserved is the sum of the reservations, and never more than there is. */
  RESERVED_IS_THE_SUM_OF_RESERVATIONS,
  /** Every stocked line of a running or completed work order has one reservation, in full. */
  EVERY_STOCKED_LINE_IS_RESERVED_ONCE,
  /** A completed work order took its lines' quantities out of the stock, once. */
  COMPLETED_WORK_IS_CONSUMED_ONCE,
  /** Outboxes are empty, nothing is parked, no dead letters. */
  NOTHING_IS_LEFT_OVER;

  /** One case in which an invariant does not hold. */
  public record Violation(Invariant invariant, String what) {}

  static List<Violation> violatedIn(Books books) {
    return Arrays.stream(values())
        .flatMap(
            invariant ->
                invariant.violations(books).stream().map(what -> new Violation(invariant, what)))
        .toList();
  }

  private List<String> violations(Books books) {
    return switch (this) {
      case ONE_WORK_ORDER_PER_APPROVED_QUOTE -> ChainRules.workOrdersPerApprovedQuote(books);
      case WORK_ORDER_SAYS_WHAT_ITS_QUOTE_SAYS -> ChainRules.workOrderLines(books);
      case ONE_INVOICE_PER_COMPLETION -> ChainRules.invoicesPerCompletion(books);
      case INVOICE_SAYS_WHAT_ITS_WORK_ORDER_SAYS -> ChainRules.invoiceLines(books);
      case NUMBERS_ARE_CONTIGUOUS -> NumberRules.gapsAndDoubles(books);
      case ON_HAND_IS_THE_SUM_OF_MOVEMENTS -> StockRules.onHand(books);
      case RESERVED_IS_THE_SUM_OF_RESERVATIONS -> StockRules.reserved(books);
      case EVERY_STOCKED_LINE_IS_RESERVED_ONCE -> StockRules.reservationsPerLine(books);
      case COMPLETED_WORK_IS_CONSUMED_ONCE -> StockRules.consumptions(books);
      case NOTHING_IS_LEFT_OVER ->
          books.leftovers().stream()
              .filter(leftover -> leftover.count() != 0)
              .map(leftover -> leftover.where() + ": " + leftover.count())
              .toList();
    };
  }
}
