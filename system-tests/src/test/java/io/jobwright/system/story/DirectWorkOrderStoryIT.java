package io.jobwright.system.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jobwright.system.client.model.ClientView;
import io.jobwright.system.client.model.InvoiceView;
import io.jobwright.system.client.model.ItemView;
import io.jobwright.system.client.model.NewLine;
import io.jobwright.system.client.model.NewWorkOrder;
import io.jobwright.system.client.model.WorkOrderView;
import io.jobwright.system.job.Crew;
import io.jobwright.system.testing.Stage;
import io.jobwright.system.testing.StoryEvents;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An emergency: the work is ordered by telephone, nobody writes a quote. */
class DirectWorkOrderStoryIT {

  @RegisterExtension private final StoryEvents events = new StoryEvents();
  private final Stage stage = Stage.of("acme");
  private final Crew crew = stage.crew();

  @Test
  void aWorkOrderWithoutAQuoteIsReservedCompletedAndInvoiced() {
    ItemView fuse = stage.aPart("FUSE", "Fuse", "4.99");
    ItemView work = stage.anHour("NIGHT", "Electrician by night", "140.00");
    stage.receive(fuse, "10");

    ClientView client = stage.aClient("Café Central");
    WorkOrderView draft =
        stage.drafted(
            new NewWorkOrder(
                client.id(),
                "No light in the kitchen",
                List.of(NewLine.of(fuse, "4").discounted("15"), NewLine.of(work, "2.0428"))));
    expectEventsOf(draft, client, fuse, work);
    assertEquals("DRAFT", draft.status());
    assertNull(draft.quoteId());
    assertEquals("302.96", draft.money().taxExclusive().toPlainString());
    assertEquals("60.59", draft.money().tax().toPlainString());

    WorkOrderView authorized = crew.dispatcher().workOrders().authorize(draft);
    assertEquals("AUTHORIZED", authorized.status());
    WorkOrderView reserved = stage.untilStock(authorized, "RESERVED");
    WorkOrderView assigned =
        crew.dispatcher().workOrders().assign(reserved, crew.technician().memberId());
    WorkOrderView started = crew.technician().workOrders().start(assigned);
    WorkOrderView completed = crew.technician().workOrders().complete(started);

    InvoiceView invoice = stage.issuedInvoiceOf(completed);
    assertNull(invoice.quoteId());
    assertEquals(draft.jobId(), invoice.jobId());
    assertNotNull(invoice.number());
    assertEquals("363.55", invoice.money().payable().toPlainString());
    assertEquals(draft.money(), invoice.money());
    assertEquals("6", stage.untilOnHand(fuse, "6").available().toPlainString());
  }

  private void expectEventsOf(
      WorkOrderView order, ClientView client, ItemView fuse, ItemView work) {
    events.expect(client.id(), "client-changed");
    events.expect(work.id(), "item-changed");
    events.expect(fuse.id(), "item-changed");
    events.expect(fuse.id(), 3, "stock-level-changed"); // received, reserved, consumed
    events.expect(
        order.jobId(),
        "work-order-authorized",
        "stock-reserved",
        "work-order-started",
        "work-order-completed",
        "stock-consumed",
        "invoice-issued");
  }
}
