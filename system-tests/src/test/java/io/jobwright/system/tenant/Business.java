package io.jobwright.system.tenant;

import io.jobwright.system.client.model.ClientView;
import io.jobwright.system.client.model.ItemView;
import io.jobwright.system.client.model.NewLine;
import io.jobwright.system.client.model.NewQuote;
import io.jobwright.system.client.model.NewWorkOrder;
import io.jobwright.system.client.model.QuoteView;
import io.jobwright.system.client.model.WorkOrderView;
import io.jobwright.system.job.Crew;
import io.jobwright.system.job.Export;
import io.jobwright.system.testing.Stage;
import java.util.List;

/** One of everything an organization can have, in several states. */
final class Business {

  private final Stage stage;
  private final Crew crew;
  private final List<NewLine> lines;
  private final ClientView client;

  Business(Stage stage) {
    this.stage = stage;
    this.crew = stage.crew();
    ItemView part = stage.aPart("PUMP", "Pump", "310.00");
    ItemView work = stage.anHour("PLUMB", "Plumber", "80.00");
    stage.receive(part, "10");
    stage.untilSellable(part, work);
    this.lines = List.of(NewLine.of(part, "1"), NewLine.of(work, "2"));
    this.client = stage.aClient("Secret client");
  }

  /**
   * An invoiced job, an authorized one, a sent offer, two drafts.
   *
   * @return the token of the link to the offer that is still open
   */
  String done() {
    WorkOrderView ready = approved();
    WorkOrderView assigned =
        crew.dispatcher().workOrders().assign(ready, crew.technician().memberId());
    WorkOrderView started = crew.technician().workOrders().start(assigned);
    stage.issuedInvoiceOf(crew.technician().workOrders().complete(started));
    approved();
    quote();
    NewWorkOrder direct = new NewWorkOrder(client.id(), "By telephone", lines);
    crew.dispatcher().workOrders().create(direct);
    Export.ended(crew.warehouse().inventory());
    return crew.sales().quotes().send(quote()).publicToken();
  }

  private WorkOrderView approved() {
    QuoteView sent = crew.sales().quotes().send(quote());
    crew.customer().publicQuotes().approve(sent.publicToken(), "Secret person");
    return stage.workOrderOf(sent, "RESERVED");
  }

  private QuoteView quote() {
    return crew.sales().quotes().create(new NewQuote(client, "Secret job", lines));
  }
}
