package io.jobwright.system.check;

import static io.jobwright.system.check.Invariant.COMPLETED_WORK_IS_CONSUMED_ONCE;
import static io.jobwright.system.check.Invariant.EVERY_STOCKED_LINE_IS_RESERVED_ONCE;
import static io.jobwright.system.check.Invariant.INVOICE_SAYS_WHAT_ITS_WORK_ORDER_SAYS;
import static io.jobwright.system.check.Invariant.NOTHING_IS_LEFT_OVER;
import static io.jobwright.system.check.Invariant.NUMBERS_ARE_CONTIGUOUS;
import static io.jobwright.system.check.Invariant.ONE_INVOICE_PER_COMPLETION;
import static io.jobwright.system.check.Invariant.ONE_WORK_ORDER_PER_APPROVED_QUOTE;
import static io.jobwright.system.check.Invariant.ON_HAND_IS_THE_SUM_OF_MOVEMENTS;
import static io.jobwright.system.check.Invariant.RESERVED_IS_THE_SUM_OF_RESERVATIONS;
import static io.jobwright.system.check.Invariant.WORK_ORDER_SAYS_WHAT_ITS_QUOTE_SAYS;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each invariant is shown to notice what it is there for. */
class InvariantTest {

  private final SoundBooks planted = new SoundBooks();

  @Test
  void soundBooksHaveNoViolation() {
    assertEquals(List.of(), Invariant.violatedIn(planted.books()));
  }

  @Test
  void anApprovedQuoteWithoutItsWorkOrderIsNoticed() {
    planted.change(planted.quotes, 1, quote -> withStatus(quote, "APPROVED"));
    assertViolated(ONE_WORK_ORDER_PER_APPROVED_QUOTE);
  }

  @Test
  void aSecondWorkOrderOfAQuoteIsNoticed() {
    Books.WorkOrder first = planted.workOrders.getFirst();
    planted.workOrders.add(
        SoundBooks.workOrder("w3", "WO-2026-00003", "q1", "DRAFT", first.lines()));
    planted.change(planted.series, 1, series -> withLast(series, 3));
    assertViolated(ONE_WORK_ORDER_PER_APPROVED_QUOTE);
  }

  @Test
  void aWorkOrderOfAQuoteThatIsNotThereIsNoticed() {
    planted.change(
        planted.workOrders,
        1,
        one -> SoundBooks.workOrder(one.id(), one.number(), "q9", one.status(), one.lines()));
    assertViolated(ONE_WORK_ORDER_PER_APPROVED_QUOTE);
  }

  @Test
  void aFigureThatChangedBetweenQuoteAndWorkOrderIsNoticed() {
    Books.Line cheaper = new Books.Line("l1", true, SoundBooks.number("5"), "l1|5|9.99");
    List<Books.Line> lines = List.of(cheaper, planted.quotes.getFirst().lines().getLast());
    planted.change(planted.quotes, 0, quote -> withLines(quote, lines));
    assertViolated(WORK_ORDER_SAYS_WHAT_ITS_QUOTE_SAYS);
  }

  @Test
  void aSecondInvoiceOfACompletionIsNoticed() {
    planted.invoices.add(withNumber(planted.invoices.getFirst(), "i2", "INV-2026-00002"));
    planted.change(planted.series, 2, series -> withLast(series, 2));
    assertViolated(ONE_INVOICE_PER_COMPLETION);
  }

  @Test
  void aCompletionWithoutItsInvoiceIsNoticed() {
    planted.invoices.clear();
    planted.change(planted.series, 2, series -> withLast(series, 0));
    assertViolated(ONE_INVOICE_PER_COMPLETION);
  }

  @Test
  void anInvoiceThatWasNotIssuedIsNoticed() {
    Books.Invoice issued = planted.invoices.getFirst();
    planted.invoices.set(
        0,
        new Books.Invoice(
            issued.tenant(), issued.id(), null, issued.workOrderId(), "DRAFT", issued.lines()));
    planted.change(planted.series, 2, series -> withLast(series, 0));
    assertViolated(ONE_INVOICE_PER_COMPLETION);
  }

  @Test
  void linesInAnotherOrderOnTheInvoiceAreNoticed() {
    Books.Invoice issued = planted.invoices.getFirst();
    planted.invoices.set(
        0,
        new Books.Invoice(
            issued.tenant(),
            issued.id(),
            issued.number(),
            issued.workOrderId(),
            issued.status(),
            issued.lines().reversed()));
    assertViolated(INVOICE_SAYS_WHAT_ITS_WORK_ORDER_SAYS);
  }

  @Test
  void aGapInTheNumbersIsNoticed() {
    planted.change(planted.invoices, 0, invoice -> withNumber(invoice, "i1", "INV-2026-00002"));
    planted.change(planted.series, 2, series -> withLast(series, 2));
    assertViolated(NUMBERS_ARE_CONTIGUOUS);
  }

  @Test
  void aNumberGivenTwiceIsNoticed() {
    planted.change(
        planted.quotes,
        1,
        quote ->
            new Books.Quote(
                quote.tenant(), quote.id(), 1, "Q-2026-00001", quote.status(), quote.lines()));
    planted.change(planted.series, 0, series -> withLast(series, 1));
    assertViolated(NUMBERS_ARE_CONTIGUOUS);
  }

  @Test
  void aCounterAheadOfItsDocumentsIsNoticed() {
    planted.change(planted.series, 2, series -> withLast(series, 2));
    assertViolated(NUMBERS_ARE_CONTIGUOUS);
  }

  @Test
  void driftBetweenStockAndMovementsIsNoticed() {
    planted.change(
        planted.stock,
        0,
        level -> new Books.StockLevel(level.place(), SoundBooks.number("6"), level.reserved()));
    assertViolated(ON_HAND_IS_THE_SUM_OF_MOVEMENTS);
  }

  @Test
  void driftBetweenStockAndReservationsIsNoticed() {
    planted.change(
        planted.stock,
        0,
        level -> new Books.StockLevel(level.place(), level.onHand(), SoundBooks.number("1")));
    assertViolated(RESERVED_IS_THE_SUM_OF_RESERVATIONS);
  }

  @Test
  void oversoldStockIsNoticed() {
    planted.reservations.set(1, SoundBooks.reservation("w2", "l4", "9", "9", "0", "0"));
    planted.change(
        planted.workOrders,
        1,
        one ->
            SoundBooks.workOrder(
                one.id(), one.number(), null, one.status(), List.of(SoundBooks.line("l4", "9"))));
    planted.change(
        planted.stock,
        0,
        level -> new Books.StockLevel(level.place(), level.onHand(), SoundBooks.number("9")));
    assertViolated(RESERVED_IS_THE_SUM_OF_RESERVATIONS);
  }

  @Test
  void anAuthorizedLineThatNobodyReservedForIsNoticed() {
    planted.reservations.remove(1);
    planted.change(
        planted.stock,
        0,
        level -> new Books.StockLevel(level.place(), level.onHand(), SoundBooks.number("0")));
    assertViolated(EVERY_STOCKED_LINE_IS_RESERVED_ONCE);
  }

  @Test
  void aLineReservedTwiceIsNoticed() {
    planted.reservations.add(planted.reservations.getLast());
    planted.change(
        planted.stock,
        0,
        level -> new Books.StockLevel(level.place(), level.onHand(), SoundBooks.number("4")));
    assertViolated(EVERY_STOCKED_LINE_IS_RESERVED_ONCE);
  }

  @Test
  void completedWorkThatTookNothingOutIsNoticed() {
    planted.movements.remove(1);
    planted.change(
        planted.stock,
        0,
        level -> new Books.StockLevel(level.place(), SoundBooks.number("10"), level.reserved()));
    assertViolated(COMPLETED_WORK_IS_CONSUMED_ONCE);
  }

  @Test
  void workConsumedTwiceIsNoticed() {
    planted.movements.add(planted.movements.getLast());
    planted.change(
        planted.stock,
        0,
        level ->
            new Books.StockLevel(level.place(), SoundBooks.number("0"), SoundBooks.number("0")));
    planted.reservations.set(1, SoundBooks.reservation("w2", "l4", "2", "0", "2", "0"));
    assertViolated(COMPLETED_WORK_IS_CONSUMED_ONCE);
  }

  @Test
  void whatIsLeftInAnOutboxIsNoticed() {
    planted.leftovers.add(new Books.Leftover("jobwright.quotes-service.dlq", 1));
    assertViolated(NOTHING_IS_LEFT_OVER);
  }

  private void assertViolated(Invariant expected) {
    Set<Invariant> violated =
        Invariant.violatedIn(planted.books()).stream()
            .map(Invariant.Violation::invariant)
            .collect(toCollection(() -> EnumSet.noneOf(Invariant.class)));
    assertEquals(EnumSet.of(expected), violated);
  }

  private static Books.Quote withStatus(Books.Quote quote, String status) {
    return new Books.Quote(
        quote.tenant(), quote.id(), quote.revision(), quote.number(), status, quote.lines());
  }

  private static Books.Quote withLines(Books.Quote quote, List<Books.Line> lines) {
    return new Books.Quote(
        quote.tenant(), quote.id(), quote.revision(), quote.number(), quote.status(), lines);
  }

  private static Books.Invoice withNumber(Books.Invoice invoice, String id, String number) {
    return new Books.Invoice(
        invoice.tenant(), id, number, invoice.workOrderId(), invoice.status(), invoice.lines());
  }

  private static Books.Series withLast(Books.Series series, long last) {
    return new Books.Series(series.tenant(), series.name(), series.year(), last);
  }
}
