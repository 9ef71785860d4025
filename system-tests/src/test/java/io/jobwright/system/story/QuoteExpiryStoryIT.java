package io.jobwright.system.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobwright.system.client.Refused;
import io.jobwright.system.client.model.ClientView;
import io.jobwright.system.client.model.ItemView;
import io.jobwright.system.client.model.NewLine;
import io.jobwright.system.client.model.NewQuote;
import io.jobwright.system.client.model.PublicQuoteView;
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

/** Two clients have the same offer; one decides in time, the other a moment too late. */
@Order(MovedClocks.LATE)
class QuoteExpiryStoryIT {

  private final StoryClock clock = RunningSystem.get().clock();
  @RegisterExtension private final StoryEvents events = new StoryEvents();
  private final Stage stage = Stage.of("acme");
  private final Crew crew = stage.crew();
  private final ItemView work = stage.anHour("OFFER", "Painter", "55.00");

  @AfterEach
  void goOn() {
    clock.run();
  }

  @Test
  void aQuoteIsGoodToTheLastMomentOfItsLastDayWhereTheOrganizationIs() {
    events.allowElsewhere("quote-expired"); // offers of other stories
    stage.untilSellable(work);
    events.expect(work.id(), "item-changed");
    LocalDate lastDay = LocalDate.ofInstant(clock.now(), RunningSystem.ZONE).plusDays(3);
    QuoteView inTime = offered("In time", lastDay);
    QuoteView tooLate = offered("Too late", lastDay);
    Instant end = lastDay.plusDays(1).atStartOfDay(RunningSystem.ZONE).toInstant();

    clock.standAt(end.minusMillis(1));
    PublicQuoteView approved =
        crew.customer().publicQuotes().approve(inTime.publicToken(), "Ida Intime");
    assertEquals("APPROVED", approved.status());
    WorkOrderView ordered = stage.workOrderOf(inTime, "NOT_STOCKED");
    assertEquals(inTime.number(), ordered.quoteNumber());
    events.expect(inTime.jobId(), "quote-sent", "quote-approved", "work-order-authorized");

    clock.forward(Duration.ofMillis(1));
    Refused refused =
        assertThrows(
            Refused.class,
            () -> crew.customer().publicQuotes().approve(tooLate.publicToken(), "Lea Late"));
    assertEquals(409, refused.status());
    assertEquals("quote_expired", refused.code());
    assertEquals("EXPIRED", crew.sales().quotes().get(tooLate.id()).status());
    events.expect(tooLate.jobId(), "quote-sent", "quote-expired");
  }

  private QuoteView offered(String name, LocalDate lastDay) {
    ClientView client = stage.aClient(name);
    events.expect(client.id(), "client-changed");
    NewQuote offer =
        new NewQuote(client, "A wall", List.of(NewLine.of(work, "2"))).goodUntil(lastDay);
    return crew.sales().quotes().send(crew.sales().quotes().create(offer));
  }
}
