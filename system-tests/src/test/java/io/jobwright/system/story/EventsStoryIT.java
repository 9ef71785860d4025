package io.jobwright.system.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.contracts.AsyncApi.Action;
import io.jobwright.contracts.Project;
import io.jobwright.contracts.RecordContract;
import io.jobwright.system.check.Audit;
import io.jobwright.system.check.Records;
import io.jobwright.system.client.model.ClientView;
import io.jobwright.system.client.model.ItemView;
import io.jobwright.system.client.model.NewLine;
import io.jobwright.system.client.model.NewQuote;
import io.jobwright.system.client.model.QuoteView;
import io.jobwright.system.client.model.WorkOrderView;
import io.jobwright.system.job.Crew;
import io.jobwright.system.testing.RunningSystem;
import io.jobwright.system.testing.Stage;
import io.jobwright.system.testing.StoryEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The last story: what services have told each other in all of them is as promised. */
@Order(Integer.MAX_VALUE)
class EventsStoryIT {

  /** Drafts are told of only where an organization does not issue its invoices at once. */
  private static final String DRAFTS_ONLY = "io.jobwright.invoicing.invoice-created.v1";

  private final RunningSystem system = RunningSystem.get();
  @RegisterExtension private final StoryEvents events = new StoryEvents();
  private final Stage stage = Stage.of("acme");
  private final Crew crew = stage.crew();
  private final ClientView client = stage.aClient("Fischer KG");
  private final ItemView lamp = stage.aPart("LAMP", "Lamp", "19.90");

  @Test
  void everyTypeIsSaidAndEveryRecordIsAsPromised() {
    stage.receive(lamp, "3");
    stage.untilSellable(lamp);
    events.expect(client.id(), "client-changed");
    events.expect(lamp.id(), "item-changed");
    events.expect(lamp.id(), 4, "stock-level-changed"); // received twice, reserved, consumed
    aJobIsReservedInPartThenDone();
    aJobThatWaitsIsCancelled();
    oneOfferIsDeclinedAndOneWithdrawn();
    new Audit(system.databases(), system.topics()).awaitRest();

    RecordContract contract = new RecordContract(Project.here().documents());
    List<String> violations = new ArrayList<>();
    Set<String> said = new TreeSet<>();
    for (ConsumerRecord<byte[], byte[]> sent : new Records(system.kafka()).all()) {
      said.add(typeOf(sent));
      contract
          .violations(sent)
          .forEach(violation -> violations.add(typeOf(sent) + ": " + violation));
    }
    assertEquals(List.of(), violations);
    assertEquals(types(), said);
  }

  private void aJobIsReservedInPartThenDone() {
    QuoteView quote = approved("5");
    WorkOrderView waiting = stage.workOrderOf(quote, "PARTIALLY_RESERVED");
    stage.receive(lamp, "2");
    WorkOrderView ready = stage.untilStock(waiting, "RESERVED");
    WorkOrderView assigned =
        crew.dispatcher().workOrders().assign(ready, crew.technician().memberId());
    WorkOrderView started = crew.technician().workOrders().start(assigned);
    WorkOrderView picked = crew.technician().workOrders().pick(started, started.lines());
    stage.issuedInvoiceOf(crew.technician().workOrders().complete(picked));
    stage.untilOnHand(lamp, "0");
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

  private void aJobThatWaitsIsCancelled() {
    WorkOrderView waiting = stage.workOrderOf(approved("1"), "BACKORDERED");
    WorkOrderView cancelled = crew.dispatcher().workOrders().cancel(waiting, "Moved away");
    stage.untilStock(cancelled, "RELEASED");
    events.expect(
        cancelled.jobId(),
        "quote-sent",
        "quote-approved",
        "work-order-authorized",
        "stock-backordered",
        "work-order-cancelled",
        "stock-released");
  }

  private void oneOfferIsDeclinedAndOneWithdrawn() {
    QuoteView declined = sent("1");
    crew.customer().publicQuotes().decline(declined.publicToken(), "Too dear");
    events.expect(declined.jobId(), "quote-sent", "quote-declined");
    QuoteView withdrawn = sent("1");
    crew.sales().quotes().withdraw(withdrawn);
    events.expect(withdrawn.jobId(), "quote-sent", "quote-withdrawn");
  }

  private QuoteView approved(String quantity) {
    QuoteView sent = sent(quantity);
    crew.customer().publicQuotes().approve(sent.publicToken(), "Fritz Fischer");
    return sent;
  }

  private QuoteView sent(String quantity) {
    NewQuote offer = new NewQuote(client, "Light", List.of(NewLine.of(lamp, quantity)));
    return crew.sales().quotes().send(crew.sales().quotes().create(offer));
  }

  private static Set<String> types() {
    return Project.here().services().stream()
        .flatMap(service -> service.flows(Action.SEND))
        .filter(flow -> flow.message().isEvent())
        .map(flow -> flow.message().name())
        .filter(name -> !name.equals(DRAFTS_ONLY))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String typeOf(ConsumerRecord<byte[], byte[]> sent) {
    return Objects.requireNonNullElse(Records.header(sent, "ce_type"), "untyped");
  }
}
