package io.jobwright.system.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.NoAnswer;
import io.jobwright.system.client.Request;
import io.jobwright.system.client.Retry;
import io.jobwright.system.client.Session;
import io.jobwright.system.client.model.NewClient;
import io.jobwright.system.job.Crew;
import io.jobwright.system.stack.Databases;
import io.jobwright.system.stack.StackState.ProcessState;
import io.jobwright.system.testing.RunningSystem;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The service dies after its commit and before its answer; the caller asks again. */
class LostAnswerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningSystem system = RunningSystem.get();
  private final Databases databases = system.databases();
  private final Session sales = Crew.of(system.jobwright(), "acme").sales();
  private final Killer killer = new Killer(system);

  @Test
  void theRetryIsAnsweredWithWhatWasCommitted() {
    String name = "Lost Answer " + UUID.randomUUID();
    Request request = Request.post("/v1/clients", NewClient.named(name));
    sales.logIn();

    CompletableFuture<Boolean> first;
    ProcessState killed;
    try (HeldCommits held = new HeldCommits(databases)) {
      first = CompletableFuture.supplyAsync(() -> succeeds(request));
      held.awaitOne("quotes");
      killed = killer.end("quotes");
      assertFalse(first.join(), "the first try was answered: nothing was lost");
    }
    killer.awaitReturn(killed);
    assertEquals(1, clientsNamed(name), "committed before the retry");

    Exchange again = sales.repeating(Retry.within(PATIENCE)).send(request);

    assertEquals(201, again.status(), again.body());
    assertTrue(again.replayed());
    assertEquals(name, again.json().at("/details/name").asText());
    assertEquals(1, clientsNamed(name));
    assertEquals(1, eventsOf(again.json().at("/id").asText()));
  }

  private boolean succeeds(Request request) {
    try {
      return sales.send(request).succeeded();
    } catch (NoAnswer lost) {
      return false;
    }
  }

  private long clientsNamed(String name) {
    return databases.number(
        "quotes", "select count(*) from client where name = '%s'".formatted(name));
  }

  /** Those still to be sent and those that were. */
  private long eventsOf(String client) {
    return databases.number(
        "quotes",
        """
        select count(distinct id)
          from (select id, aggregateid from outbox union all select id, aggregateid from outbox_log)
         where aggregateid = '%s'
        """
            .formatted(client));
  }
}
