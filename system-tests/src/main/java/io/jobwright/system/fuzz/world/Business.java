package io.jobwright.system.fuzz.world;

import io.jobwright.system.client.Refused;
import io.jobwright.system.client.model.ClientView;
import io.jobwright.system.client.model.InvoiceView;
import io.jobwright.system.client.model.NewQuote;
import io.jobwright.system.client.model.NewWorkOrder;
import io.jobwright.system.client.model.QuoteView;
import io.jobwright.system.client.model.WorkOrderView;
import io.jobwright.system.job.Catalogue;
import io.jobwright.system.job.Crew;
import io.jobwright.system.job.Export;
import io.jobwright.system.job.Watch;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Does business until there is something in every state that an operation may want. */
public final class Business {

  private static final int CLIENTS = 2;
  private static final int ITEMS = 10;
  private static final String PLENTY = "1000";

  private final Crew crew;
  private final Catalogue catalogue;
  private final RandomGenerator random;
  private final String secret;

  private Business(Crew crew, String secret, RandomGenerator random) {
    this.crew = crew;
    this.catalogue = Catalogue.make(crew, secret, CLIENTS, ITEMS, PLENTY);
    this.random = random;
    this.secret = secret;
  }

  /**
   * Returns when everything is there, what others made of it included.
   *
   * @param secret a part of all names, which tells them from those of others
   * @param ofEach how many in each state
   */
  public static void done(Crew crew, String secret, RandomGenerator random, int ofEach) {
    Business business = new Business(crew, secret, random);
    for (int i = 0; i < ofEach; i++) {
      business.quote();
      business.sent();
      business.draft();
      business.reserved();
      business.crew.technician().workOrders().start(business.assigned());
    }
    Export.ended(crew.warehouse().inventory());
    business.invoiced();
    business.authorizedByItsApproval();
  }

  private QuoteView quote() {
    ClientView client = catalogue.anyClient(random);
    return crew.sales().quotes().create(new NewQuote(client, secret, catalogue.anyLines(random)));
  }

  private QuoteView sent() {
    return crew.sales().quotes().send(quote());
  }

  private WorkOrderView draft() {
    NewWorkOrder order =
        new NewWorkOrder(catalogue.anyClient(random).id(), secret, catalogue.anyLines(random));
    return Watch.await("client and items in the work orders service", () -> tried(order));
  }

  private Optional<WorkOrderView> tried(NewWorkOrder order) {
    try {
      return Optional.of(crew.dispatcher().workOrders().create(order));
    } catch (Refused refused) {
      if (refused.status() == 422) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private WorkOrderView reserved() {
    WorkOrderView authorized = crew.dispatcher().workOrders().authorize(draft());
    return Watch.await(
        "reserved stock",
        () ->
            Optional.of(crew.dispatcher().workOrders().get(authorized.id()))
                .filter(one -> "RESERVED".equals(one.stockState())));
  }

  private WorkOrderView assigned() {
    return crew.dispatcher().workOrders().assign(reserved(), crew.technician().memberId());
  }

  private InvoiceView invoiced() {
    WorkOrderView started = crew.technician().workOrders().start(assigned());
    WorkOrderView completed = crew.technician().workOrders().complete(started);
    InvoiceView found =
        Watch.await("invoice", () -> crew.accountant().invoices().ofWorkOrder(completed));
    return crew.accountant().invoices().get(found.id());
  }

  private WorkOrderView authorizedByItsApproval() {
    QuoteView sent = sent();
    crew.customer().publicQuotes().approve(sent.publicToken(), secret);
    return Watch.await(
        "work order of the quote", () -> crew.dispatcher().workOrders().ofQuote(sent));
  }
}
