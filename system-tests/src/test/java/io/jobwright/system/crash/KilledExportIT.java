package io.jobwright.system.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.Request;
import io.jobwright.system.client.Retry;
import io.jobwright.system.client.Role;
import io.jobwright.system.client.Session;
import io.jobwright.system.job.Watch;
import io.jobwright.system.stack.Databases;
import io.jobwright.system.stack.StackState.ProcessState;
import io.jobwright.system.testing.RunningSystem;
import io.jobwright.system.testing.Stage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The process dies in the middle of long work; another goes on with it once the lease is over. */
@Tag("faults")
class KilledExportIT {

  /** For the service to come back, and for the lease to run out. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final RunningSystem system = RunningSystem.get();
  private final Databases databases = system.databases();
  private final Session owner =
      system.jobwright().as(Role.OWNER, "acme").repeating(Retry.within(PATIENCE));
  private final Killer killer = new Killer(system);

  @Test
  void whatWasBegunIsDoneOnce() throws SQLException {
    String sku = Stage.of("acme").aPart("EXPORTED", "Exported", "1.00").sku();
    String operation;
    ProcessState killed;
    try (Connection other = databases.connect("inventory");
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table item in access exclusive mode");
      operation =
          owner
              .send(Request.post("/v1/items/exports", "{\"format\": \"CSV\"}"))
              .json()
              .path("id")
              .asText();
      await(operation, "RUNNING");
      killed = killer.end("inventory");
    }
    killer.awaitReturn(killed);

    JsonNode done = await(operation, "SUCCEEDED");

    Exchange csv = owner.send(Request.get(done.at("/result/href").asText()));
    assertEquals(200, csv.status());
    assertEquals(1, csv.body().lines().filter(line -> line.contains(sku)).count());
    long items =
        databases.number(
            "inventory",
            "select count(*) from item where tenant_id = (select tenant_id from operation"
                + " order by created_at desc limit 1)");
    assertEquals(items + 1, csv.body().lines().count(), "every item once, below one head");
  }

  private JsonNode await(String operation, String status) {
    return new Watch(status + " export", PATIENCE)
        .since(
            System.nanoTime(),
            () ->
                Optional.of(owner.send(Request.get("/v1/operations/" + operation)).json())
                    .filter(now -> now.path("status").asText().equals(status)))
        .value();
  }
}
