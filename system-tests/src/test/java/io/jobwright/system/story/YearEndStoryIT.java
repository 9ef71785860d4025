package io.jobwright.system.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.system.client.model.ClientView;
import io.jobwright.system.client.model.InvoiceView;
import io.jobwright.system.client.model.ItemView;
import io.jobwright.system.client.model.NewLine;
import io.jobwright.system.client.model.NewQuote;
import io.jobwright.system.client.model.NewWorkOrder;
import io.jobwright.system.client.model.QuoteView;
import io.jobwright.system.client.model.WorkOrderView;
import io.jobwright.system.job.Crew;
import io.jobwright.system.testing.RunningSystem;
import io.jobwright.system.testing.Stage;
import io.jobwright.system.testing.StoryClock;
import io.jobwright.system.testing.StoryEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A night shift: one job is done before the fireworks, the other one after. */
@Order(MovedClocks.LATE)
class YearEndStoryIT {

  private static final int PAYMENT_TERMS_DAYS = 30;

  private final StoryClock clock = RunningSystem.get().clock();
  @RegisterExtension private final StoryEvents events = new StoryEvents();
  private final Stage stage = Stage.of("acme");
  private final Crew crew = stage.crew();
  private final ItemView work = stage.anHour("SHIFT", "Guard", "40.00");
  private final ClientView client = stage.aClient("Opera");

  @AfterEach
  void goOn() {
    clock.run();
  }

  @Test
  void whatIsDoneByMidnightIsOfTheOldYearAndWhatIsDoneThenOfTheNew() {
    events.allowElsewhere("quote-expired"); // offers of other stories
    stage.untilSellable(work);
    events.expect(work.id(), "item-changed");
    events.expect(client.id(), "client-changed");
    WorkOrderView before = started();
    WorkOrderView after = started();
    int year = LocalDate.ofInstant(clock.now(), RunningSystem.ZONE).getYear();
    Instant midnight = LocalDate.of(year + 1, 1, 1).atStartOfDay(RunningSystem.ZONE).toInstant();

    clock.standAt(midnight.minusMillis(1));
    assertIssued(invoiced(before), year, LocalDate.of(year, 12, 31));
    assertEquals(year, yearOf(quoted().number()));

    clock.forward(Duration.ofMillis(1));
    InvoiceView first = invoiced(after);
    assertIssued(first, year + 1, LocalDate.of(year + 1, 1, 1));
    assertEquals("INV-%d-00001".formatted(year + 1), first.number());
    assertEquals(year + 1, yearOf(quoted().number()));
    assertEquals(year + 1, yearOf(stage.drafted(order()).number()));
  }

  private static void assertIssued(InvoiceView invoice, int year, LocalDate day) {
    assertEquals(year, yearOf(invoice.number()));
    assertEquals(day.toString(), invoice.issueDate());
    assertEquals(day.plusDays(PAYMENT_TERMS_DAYS).toString(), invoice.dueDate());
  }

  /** Of a number such as {@code INV-2026-00031}. */
  private static int yearOf(String number) {
    String[] parts = number.split("-", -1);
    assertTrue(parts.length == 3, number);
    return Integer.parseInt(parts[1]);
  }

  private InvoiceView invoiced(WorkOrderView started) {
    InvoiceView invoice = stage.issuedInvoiceOf(crew.dispatcher().workOrders().complete(started));
    events.expect(
        started.jobId(),
        "work-order-authorized",
        "work-order-started",
        "work-order-completed",
        "invoice-issued");
    return invoice;
  }

  private WorkOrderView started() {
    WorkOrderView authorized = crew.dispatcher().workOrders().authorize(stage.drafted(order()));
    return crew.dispatcher().workOrders().start(authorized);
  }

  private NewWorkOrder order() {
    return new NewWorkOrder(client.id(), "The doors", List.of(NewLine.of(work, "8")));
  }

  private QuoteView quoted() {
    return crew.sales()
        .quotes()
        .create(new NewQuote(client, "Next year's doors", List.of(NewLine.of(work, "8"))));
  }
}
