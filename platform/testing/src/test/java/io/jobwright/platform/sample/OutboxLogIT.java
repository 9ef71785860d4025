package io.jobwright.platform.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The log of what was sent, on days long past: nothing of today is touched. */
@QuarkusTest
@WithTestResource(Servers.class)
class OutboxLogIT {

  private static final int KEPT_DAYS = 7;
  private static final LocalDate DAY = LocalDate.of(2020, 2, 25);

  @Test
  void aDayIsKeptForItsTimeAndDropped() throws SQLException {
    roll(DAY);
    logged(DAY);
    assertEquals(1, partitionsOf(DAY));

    roll(DAY.plusDays(KEPT_DAYS));
    assertEquals(1, entriesOn(DAY));
    roll(DAY.plusDays(KEPT_DAYS + 1));
    assertEquals(0, entriesOn(DAY));
    assertEquals(0, partitionsOf(DAY));
  }

  /** So it is where nobody was there to make the partition in time. */
  @Test
  void whatWasLoggedOnADayWithoutAPartitionIsKeptAsLongAndHoldsNothingUp() throws SQLException {
    LocalDate day = DAY.minusYears(1);
    logged(day);
    roll(day);
    assertEquals(1, entriesOn(day));
    roll(day.plusDays(KEPT_DAYS));
    assertEquals(1, entriesOn(day));
    roll(day.plusDays(KEPT_DAYS + 1));
    assertEquals(0, entriesOn(day));
  }

  private static void roll(LocalDate today) throws SQLException {
    execute("select outbox_log_roll(" + KEPT_DAYS + ", '" + today + "')");
  }

  private static void logged(LocalDate day) throws SQLException {
    execute(
        """
        insert into outbox_log (position, id, tenant_id, shard, aggregatetype, aggregateid,
                                aggregateversion, type, occurred_at, payload)
        values (0, '%s', '%s', 0, 'topic', 'note', 0, 'type', '%s 12:00Z', '{}')
        """
            .formatted(IdType.next(), TestTokens.ACME, day));
  }

  private static void execute(String sql) throws SQLException {
    try (Connection relay = NotesApi.DATABASE.as("relay");
        PreparedStatement statement = relay.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private static long entriesOn(LocalDate day) {
    return NotesApi.DATABASE.count(
        "select count(*) from outbox_log where (occurred_at at time zone 'UTC')::date = ?::date",
        day.toString());
  }

  private static long partitionsOf(LocalDate day) {
    return NotesApi.DATABASE.count(
        "select count(*) from pg_class where relname = 'outbox_log_' || to_char(?::date, 'YYYYMMDD')",
        day.toString());
  }
}
