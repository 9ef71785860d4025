package io.jobwright.quotes.quote;

import static io.jobwright.quotes.quote.Offers.HOURS_LINE;
import static io.jobwright.quotes.quote.Offers.NOON;
import static io.jobwright.quotes.quote.Offers.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.DraftLine;
import io.jobwright.platform.document.line.PricedLines;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.platform.pricing.PricingPolicy;
import io.jobwright.platform.pricing.PricingRejected;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class QuoteTest {

  private static final Discount TEN_PERCENT =
      new Discount(new BigDecimal("10"), null, "Regular client");

  @Test
  void aNewQuoteIsRevisionOneOfADraft() {
    Quote quote = Offers.boilerWithWork(null);
    assertEquals(QuoteStatus.DRAFT, quote.status());
    assertEquals(1, quote.revision());
    assertEquals(new BigDecimal("1677.50"), quote.money().taxExclusive());
    assertEquals(new BigDecimal("2013.00"), quote.money().payable());
    assertNull(quote.sentAt());
    assertNull(quote.documentHash());
  }

  @Test
  void everyEditPricesAgain() {
    Quote quote = Offers.boilerWithWork(null);

    quote.addLines(List.of(Offers.travel()), NOON);
    assertEquals(new BigDecimal("2061.00"), quote.money().payable());
    assertEquals(
        List.of("Boiler 24 kW", "Installation", "Travel"),
        quote.lines().stream().map(line -> line.line().content().description()).toList());

    quote.change(Offers.header(null, TEN_PERCENT), TODAY, NOON);
    assertEquals(new BigDecimal("171.75"), quote.money().allowances());
    assertEquals(new BigDecimal("1854.90"), quote.money().payable());
    assertLinesAddUp(quote);

    quote.removeLine(HOURS_LINE, NOON);
    assertEquals(new BigDecimal("149.00"), quote.money().allowances());
    assertEquals(new BigDecimal("1609.20"), quote.money().payable());
    assertLinesAddUp(quote);
  }

  @Test
  void anEditPricesUnderThePolicyTheQuoteWasMadeUnder() {
    PricingPolicy inclusive = PricingPolicy.parse("v1/LINE/HALF_EVEN/INCLUSIVE");
    Quote quote = Offers.of(null, inclusive, List.of(Offers.boiler()));
    assertEquals(new BigDecimal("1450.00"), quote.money().payable());

    quote.addLines(List.of(Offers.travel()), NOON);

    assertEquals("v1/LINE/HALF_EVEN/INCLUSIVE", quote.money().pricingPolicy());
    assertEquals(new BigDecimal("1490.00"), quote.money().payable());
  }

  @Test
  void aLineThatAnEditDoesNotTouchKeepsItsValue() {
    Quote quote = Offers.boilerWithWork(null);
    LineMoney boiler = quote.lines().getFirst().money();
    quote.addLines(List.of(Offers.travel()), NOON);
    assertSame(boiler, quote.lines().getFirst().money());
  }

  @Test
  void everyEditCountsAsAChangeAndAChangeOfNothingDoesNot() {
    Quote quote = Offers.boilerWithWork(null);
    Instant made = quote.updatedAt();
    quote.change(Offers.header(null, null), TODAY, NOON);
    assertEquals(made, quote.updatedAt());
    quote.removeLine(HOURS_LINE, NOON);
    assertEquals(made.plusMillis(1), quote.updatedAt());
  }

  @Test
  void aLineThatIsNotThereCannotBeRemoved() {
    Quote quote = Offers.boilerWithWork(null);
    assertRefused(ProblemType.NOT_FOUND, () -> quote.removeLine(Offers.travel().lineId(), NOON));
  }

  @Test
  void aLineCannotBeThereTwice() {
    Quote quote = Offers.boilerWithWork(null);
    Problem refused =
        assertRefused(
            ProblemType.ALREADY_EXISTS,
            () -> quote.addLines(List.of(Offers.travel(), Offers.travel(HOURS_LINE)), NOON));
    assertEquals("#/lines/1/lineId", refused.errors().getFirst().pointer());
    assertEquals(2, quote.lines().size());
  }

  @Test
  void aQuoteHasRoomForFiveHundredLines() {
    Quote quote = Offers.boilerWithWork(null);
    quote.addLines(travels(498), NOON);
    assertEquals(Quote.MAX_LINES, quote.lines().size());
    assertRefused(ProblemType.LINES_TOO_MANY, () -> quote.addLines(travels(1), NOON));
  }

  @Test
  void whatIsWrongWithAnAddedLineIsSaidAtItsPlaceInTheRequest() {
    Quote quote = Offers.boilerWithWork(null);
    List<DraftLine> added = List.of(Offers.travel(), Offers.hours("1.1234567"));
    PricingRejected rejected =
        assertThrows(
            PricingRejected.class, () -> PricedLines.of("EUR", PricingPolicy.DEFAULT, added, null));
    assertEquals("lines/1/quantity", rejected.violations().getFirst().position());
    assertEquals(2, quote.lines().size());
  }

  @Test
  void aTotalThatDiffersIsRefusedAndOneThatDoesNotIsNot() {
    PricedLines priced =
        PricedLines.of("EUR", PricingPolicy.DEFAULT, List.of(Offers.boiler()), null);
    priced.requireTotal(null);
    priced.requireTotal(new BigDecimal("1740"));
    Problem refused =
        assertRefused(
            ProblemType.TOTAL_MISMATCH, () -> priced.requireTotal(new BigDecimal("1740.01")));
    assertEquals("#/total", refused.errors().getFirst().pointer());
  }

  @Test
  void sendingFreezesTheQuoteWithTheClientOfThatMoment() {
    Quote quote = Offers.boilerWithWork(TODAY);
    ClientSnapshot moved = Offers.miller("EUR");
    quote.send(moved, shown -> "hash of " + shown.number(), TODAY, NOON);

    assertEquals(QuoteStatus.SENT, quote.status());
    assertSame(moved, quote.client());
    assertEquals("hash of Q-2026-00012", quote.documentHash());
    assertNotNull(quote.sentAt());
    for (Consumer<Quote> edit : edits()) {
      assertRefused(ProblemType.INVALID_STATE_TRANSITION, () -> edit.accept(quote));
    }
    assertRefused(ProblemType.INVALID_STATE_TRANSITION, () -> send(quote, "EUR"));
  }

  @Test
  void whatCannotBeAnOfferIsNotSent() {
    Quote empty = Offers.of(null, PricingPolicy.DEFAULT, List.of());
    assertRefused(ProblemType.QUOTE_EMPTY, () -> send(empty, "EUR"));
    Quote over = Offers.boilerWithWork(TODAY.minusDays(1));
    assertRefused(ProblemType.QUOTE_EXPIRED, () -> send(over, "EUR"));
    Quote euros = Offers.boilerWithWork(null);
    assertRefused(ProblemType.CURRENCY_MISMATCH, () -> send(euros, "USD"));
    assertEquals(QuoteStatus.DRAFT, euros.status());
  }

  @Test
  void theLastDayIsGoodAndTheDayAfterIsNot() {
    LocalDate lastDay = TODAY.plusDays(14);
    Quote inTime = sent(lastDay);
    assertInstanceOf(
        ApprovalOutcome.Approved.class, inTime.approve(Offers.approval(), lastDay, NOON));
    assertEquals(QuoteStatus.APPROVED, inTime.status());
    assertEquals("Ann Miller", inTime.decision().by());

    Quote late = sent(lastDay);
    for (int tries = 0; tries < 2; tries++) {
      assertInstanceOf(
          ApprovalOutcome.Expired.class,
          late.approve(Offers.approval(), lastDay.plusDays(1), NOON));
      assertEquals(QuoteStatus.EXPIRED, late.status());
      assertNull(late.decision());
    }
  }

  @Test
  void aQuoteWithoutALastDayStaysGood() {
    assertInstanceOf(
        ApprovalOutcome.Approved.class,
        sent(null).approve(Offers.approval(), TODAY.plusYears(10), NOON));
  }

  @Test
  void whatIsDecidedStaysDecided() {
    Quote approved = sent(TODAY);
    approved.approve(Offers.approval(), TODAY, NOON);
    Quote declined = sent(TODAY);
    declined.decline(Offers.approval(), NOON);
    Quote withdrawn = sent(TODAY);
    withdrawn.withdraw(NOON);
    for (Quote decided : List.of(approved, declined, withdrawn)) {
      QuoteStatus before = decided.status();
      // also when the last day has passed meanwhile: the decision is the reason, not the day
      LocalDate later = TODAY.plusDays(30);
      assertRefused(
          ProblemType.INVALID_STATE_TRANSITION,
          () -> decided.approve(Offers.approval(), later, NOON));
      assertRefused(
          ProblemType.INVALID_STATE_TRANSITION, () -> decided.decline(Offers.approval(), NOON));
      assertRefused(ProblemType.INVALID_STATE_TRANSITION, () -> decided.withdraw(NOON));
      assertEquals(before, decided.status());
    }
  }

  @Test
  void everyMoveTellsWhatHappened() {
    Quote offered = Offers.boilerWithWork(TODAY);
    QuoteSent sent = offered.send(Offers.miller("EUR"), shown -> "hash", TODAY, NOON);
    assertEquals(TODAY, sent.validUntil());
    ApprovalOutcome.Approved approved =
        assertInstanceOf(
            ApprovalOutcome.Approved.class, offered.approve(Offers.approval(), TODAY, NOON));
    assertEquals("Ann Miller", approved.event().approvedBy());

    assertEquals(offered.aggregateId(), sent(TODAY).withdraw(NOON).quoteId());
    assertEquals("Too dear", sent(TODAY).decline(refusal("Too dear"), NOON).reason());
    assertEquals(TODAY, sent(TODAY).expire(NOON).validUntil());
  }

  @Test
  void whoComesTooLateTwiceIsNewsOnce() {
    Quote late = sent(TODAY);
    LocalDate tomorrow = TODAY.plusDays(1);
    assertEquals(
        new ApprovalOutcome.Expired(late, Optional.of(QuoteExpired.of(late))),
        late.approve(Offers.approval(), tomorrow, NOON));
    assertEquals(
        new ApprovalOutcome.Expired(late, Optional.empty()),
        late.approve(Offers.approval(), tomorrow, NOON));
  }

  @Test
  void onlyAnOfferThatIsWithTheClientIsOfferedAgain() {
    Quote draft = Offers.boilerWithWork(TODAY);
    assertRefused(ProblemType.INVALID_STATE_TRANSITION, () -> draft.offerAgain(TODAY, NOON));
    Quote lapsed = sent(TODAY);
    assertRefused(ProblemType.QUOTE_EXPIRED, () -> lapsed.offerAgain(TODAY.plusDays(1), NOON));
    Quote open = sent(TODAY);
    Instant before = open.updatedAt();
    open.offerAgain(TODAY, NOON);
    assertEquals(before.plusMillis(1), open.updatedAt());
  }

  private static Decision refusal(String reason) {
    return new Decision(
        NOON.instant(), null, Decision.Channel.STAFF, reason, "sub-of-staff", null, null);
  }

  private static List<Consumer<Quote>> edits() {
    return List.of(
        quote -> quote.addLines(List.of(Offers.travel()), NOON),
        quote -> quote.removeLine(HOURS_LINE, NOON),
        quote -> quote.change(Offers.header(TODAY, TEN_PERCENT), TODAY, NOON));
  }

  private static Quote sent(LocalDate lastDay) {
    Quote quote = Offers.boilerWithWork(lastDay);
    send(quote, "EUR");
    return quote;
  }

  private static void send(Quote quote, String currency) {
    quote.send(Offers.miller(currency), shown -> "hash", TODAY, NOON);
  }

  private static List<DraftLine> travels(int count) {
    return IntStream.range(0, count).mapToObj(i -> Offers.travel()).toList();
  }

  private static void assertLinesAddUp(Quote quote) {
    BigDecimal gross =
        quote.lines().stream()
            .map(line -> line.money().gross())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(quote.money().taxInclusive(), gross);
  }

  private static Problem assertRefused(ProblemType type, Executable move) {
    Problem refused = assertThrows(Problem.class, move);
    assertEquals(type, refused.type());
    return refused;
  }
}
