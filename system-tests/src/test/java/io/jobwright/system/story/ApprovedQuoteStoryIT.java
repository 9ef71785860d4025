package io.jobwright.system.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.Refused;
import io.jobwright.system.client.model.DocumentMoney;
import io.jobwright.system.client.model.InvoiceView;
import io.jobwright.system.client.model.ItemView;
import io.jobwright.system.client.model.LineView;
import io.jobwright.system.client.model.NewLine;
import io.jobwright.system.client.model.NewQuote;
import io.jobwright.system.client.model.PublicQuoteView;
import io.jobwright.system.client.model.QuoteView;
import io.jobwright.system.client.model.StockView;
import io.jobwright.system.client.model.WorkOrderView;
import io.jobwright.system.job.Crew;
import io.jobwright.system.job.Watch;
import io.jobwright.system.testing.Stage;
import io.jobwright.system.testing.StoryEvents;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Five chargers are sold and three are there. */
class ApprovedQuoteStoryIT {

  private static final String NOTE = "At the north wall,\nbehind the gate";

  @RegisterExtension private final StoryEvents events = new StoryEvents();
  private final Stage stage = Stage.of("acme");
  private final Crew crew = stage.crew();
  private final ItemView charger = stage.aPart("WALLBOX", "Wall charger", "689.90");
  private final ItemView cable = stage.aPart("CABLE", "Cable, per metre", "3.145");
  private final ItemView work = stage.anHour("HOUR", "Electrician", "92.50");

  @Test
  void anApprovedQuoteIsReservedInPartFilledByAReceiptCompletedAndInvoicedToTheCent() {
    stage.receive(charger, "3");
    stage.receive(cable, "200");
    stage.untilSellable(charger, cable, work);

    QuoteView quote = theQuoteOfThreeLines();
    expectEventsOf(quote);
    theCustomerApprovesWhatTheQuoteSays(quote);

    WorkOrderView incomplete = stage.workOrderOf(quote, "PARTIALLY_RESERVED");
    threeAreReservedAndTwoBackordered(incomplete, quote);

    stage.receive(charger, "2");
    WorkOrderView ready = stage.untilStock(incomplete, "RESERVED");
    assertStock(ready.lines().getFirst(), "RESERVED", "5", "0", "0", "0");
    assertNull(ready.exception());

    WorkOrderView completed = theTechnicianDoesTheWork(ready);
    InvoiceView invoice = stage.issuedInvoiceOf(completed);
    theInvoiceSaysWhatTheQuoteSaid(invoice, quote);
    theNoteIsStillThere(invoice);
    assertStockLeft(charger, "0");
    assertStockLeft(cable, "155");
  }

  private QuoteView theQuoteOfThreeLines() {
    List<NewLine> lines =
        List.of(
            NewLine.of(charger, "5").noted(NOTE),
            NewLine.of(cable, "45").discounted("7.5"),
            NewLine.of(work, "12.25"));
    NewQuote offer =
        new NewQuote(stage.aClient("Miller & Sons"), "Chargers in the yard", lines)
            .discounted("2", "Old friends");
    QuoteView quote = crew.sales().quotes().create(offer);
    assertEquals("DRAFT", quote.status());
    assertFigures(quote.lines(), quote.money());
    QuoteView withStock =
        Watch.await(
            "3 chargers available",
            () ->
                Optional.of(crew.sales().quotes().get(quote.id()))
                    .filter(seen -> flag(seen, 0).equals("SHORT")));
    assertEquals("3", withStock.lines().getFirst().stock().available().toPlainString());
    assertEquals("IN_STOCK", flag(withStock, 1));
    assertEquals("NOT_STOCKED", flag(withStock, 2));
    return withStock;
  }

  private void expectEventsOf(QuoteView quote) {
    events.expect(quote.clientId(), "client-changed");
    events.expect(work.id(), "item-changed");
    events.expect(cable.id(), "item-changed");
    events.expect(cable.id(), 3, "stock-level-changed"); // received, reserved, consumed
    events.expect(charger.id(), "item-changed");
    events.expect(charger.id(), 4, "stock-level-changed"); // received twice, reserved, consumed
    events.expect(
        quote.jobId(),
        "quote-sent",
        "quote-approved",
        "work-order-authorized",
        "stock-partially-reserved",
        "stock-reserved",
        "work-order-started",
        "work-order-picked",
        "work-order-completed",
        "stock-consumed",
        "invoice-issued");
  }

  private static String flag(QuoteView quote, int line) {
    return quote.lines().get(line).stock().flag();
  }

  private void theCustomerApprovesWhatTheQuoteSays(QuoteView draft) {
    QuoteView sent = crew.sales().quotes().send(draft);
    assertEquals("SENT", sent.status());
    PublicQuoteView seen = crew.customer().publicQuotes().open(sent.publicToken());
    assertEquals(sent.money(), seen.document().money());
    assertEquals(NOTE, seen.document().lines().getFirst().note());
    assertEquals(
        sent.lines().stream().map(LineView::money).toList(),
        seen.document().lines().stream().map(LineView::money).toList());

    PublicQuoteView approved =
        crew.customer().publicQuotes().approve(sent.publicToken(), "Maria Miller");
    assertEquals("APPROVED", approved.status());
    QuoteView read = crew.sales().quotes().get(sent.id());
    assertEquals("Maria Miller", read.approval().by());
    assertEquals("LINK", read.approval().channel());
    assertEquals(seen.documentHash(), read.approval().documentHash());
  }

  private static void threeAreReservedAndTwoBackordered(WorkOrderView workOrder, QuoteView quote) {
    assertEquals("AUTHORIZED", workOrder.status());
    assertEquals(quote.jobId(), workOrder.jobId());
    assertEquals(quote.number(), workOrder.quoteNumber());
    assertStock(workOrder.lines().get(0), "PARTIALLY_RESERVED", "3", "2", "0", "0");
    assertStock(workOrder.lines().get(1), "RESERVED", "45", "0", "0", "0");
    assertNull(workOrder.lines().get(2).stock());
    assertNotNull(workOrder.exception(), "a shortage raises the exception flag");
    assertEquals(withoutStock(quote.lines()), withoutStock(workOrder.lines()));
    assertEquals(quote.money(), workOrder.money());
  }

  private WorkOrderView theTechnicianDoesTheWork(WorkOrderView ready) {
    String technician = crew.technician().memberId();
    Refused unseen =
        assertThrows(Refused.class, () -> crew.technician().workOrders().get(ready.id()));
    assertEquals(404, unseen.status());
    WorkOrderView assigned = crew.dispatcher().workOrders().assign(ready, technician);
    assertEquals(technician, assigned.responsibleId());
    WorkOrderView started = crew.technician().workOrders().start(assigned);
    assertEquals("IN_PROGRESS", started.status());
    assertNull(started.money(), "a technician sees no prices");
    assertNull(started.lines().getFirst().money());
    List<LineView> pickList = crew.technician().workOrders().pickList(started);
    assertEquals(NOTE, pickList.getFirst().note());
    WorkOrderView picked =
        crew.technician().workOrders().pick(started, started.lines().subList(0, 2));
    assertStock(picked.lines().getFirst(), "PICKED", "5", "0", "5", "0");
    WorkOrderView completed = crew.technician().workOrders().complete(picked);
    assertEquals("COMPLETED", completed.status());
    return completed;
  }

  private static void theInvoiceSaysWhatTheQuoteSaid(InvoiceView invoice, QuoteView quote) {
    assertEquals(quote.jobId(), invoice.jobId());
    assertEquals(quote.id(), invoice.quoteId());
    assertEquals(quote.clientId(), invoice.clientId());
    assertNotNull(invoice.number());
    assertFigures(invoice.lines(), invoice.money());
    assertEquals(withoutStock(quote.lines()), withoutStock(invoice.lines()));
    assertEquals(quote.money(), invoice.money());
  }

  private void theNoteIsStillThere(InvoiceView invoice) {
    assertEquals(NOTE, invoice.lines().getFirst().note());
    JsonNode issued = events.told(invoice.jobId(), "invoice-issued");
    assertEquals(NOTE, issued.at("/lines/0/note").asText());
    assertTrue(issued.at("/lines/1/note").isMissingNode());
  }

  /**
   * 45 × 3.145 less 7.5 % is 130.910625, 12.25 × 92.50 is 1133.125; 2 % of 4713.54 is 94.2708; 20 %
   * of 4619.27 is 923.854.
   */
  private static void assertFigures(List<LineView> lines, DocumentMoney money) {
    assertLine(lines.get(0), "3449.50", "-68.99", "676.10", "4056.61");
    assertLine(lines.get(1), "130.91", "-2.62", "25.66", "153.95");
    assertLine(lines.get(2), "1133.13", "-22.66", "222.09", "1332.56");
    assertEquals("EUR", money.currency());
    assertEquals("4713.54", money.lineNet().toPlainString());
    assertEquals("94.27", money.allowances().toPlainString());
    assertEquals("4619.27", money.taxExclusive().toPlainString());
    assertEquals("923.85", money.tax().toPlainString());
    assertEquals("5543.12", money.payable().toPlainString());
  }

  private static void assertLine(
      LineView line, String net, String share, String tax, String gross) {
    assertEquals(net, line.money().net().toPlainString());
    assertEquals(share, line.money().documentShare().toPlainString());
    assertEquals(tax, line.money().taxAmount().toPlainString());
    assertEquals(gross, line.money().gross().toPlainString());
  }

  private static void assertStock(
      LineView line,
      String state,
      String reserved,
      String backordered,
      String picked,
      String consumed) {
    assertEquals(state, line.stock().state());
    assertEquals(reserved, line.stock().reserved().toPlainString());
    assertEquals(backordered, line.stock().backordered().toPlainString());
    assertEquals(picked, line.stock().picked().toPlainString());
    assertEquals(consumed, line.stock().consumed().toPlainString());
  }

  private void assertStockLeft(ItemView item, String onHand) {
    StockView stock = stage.untilOnHand(item, onHand);
    assertEquals("0", stock.reserved().toPlainString());
    assertEquals(onHand, stock.available().toPlainString());
  }

  private static List<LineView> withoutStock(List<LineView> lines) {
    return lines.stream().map(LineView::withoutStock).toList();
  }
}
