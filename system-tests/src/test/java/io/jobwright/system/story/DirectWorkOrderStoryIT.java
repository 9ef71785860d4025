package io.jobwright.system.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jobwright.system.client.Refused;
import io.jobwright.system.client.model.ClientView;
import io.jobwright.system.client.model.InvoiceView;
import io.jobwright.system.client.model.ItemView;
import io.jobwright.system.client.model.NewLine;
import io.jobwright.system.client.model.NewWorkOrder;
import io.jobwright.system.client.model.WorkOrderView;
import io.jobwright.system.job.Crew;
import io.jobwright.system.job.Watch;
import io.jobwright.system.testing.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An emergency: the work is ordered by telephone, nobody writes a quote. */
class DirectWorkOrderStoryIT {

  private final Stage stage = Stage.of("acme");
  private final Crew crew = stage.crew();

  @Test
  void aWorkOrderWithoutAQuoteIsReservedCompletedAndInvoiced() {
    ItemView fuse = stage.aPart("FUSE", "Fuse", "4.99");
    ItemView work = stage.anHour("NIGHT", "Electrician by night", "140.00");
    stage.receive(fuse, "10");

    WorkOrderView draft = drafted(stage.aClient("Café Central"), fuse, work);
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

  /** The work orders service learns of clients and items from events. */
  private WorkOrderView drafted(ClientView client, ItemView fuse, ItemView work) {
    NewWorkOrder order =
        new NewWorkOrder(
            client.id(),
            "No light in the kitchen",
            List.of(NewLine.of(fuse, "4").discounted("15"), NewLine.of(work, "2.0428")));
    return Watch.await("client and items in the work orders service", () -> tried(order));
  }

  private Optional<WorkOrderView> tried(NewWorkOrder order) {
    try {
      return Optional.of(crew.dispatcher().workOrders().create(order));
    } catch (Refused refused) {
      assertEquals(422, refused.status(), refused.getMessage());
      return Optional.empty();
    }
  }
}
