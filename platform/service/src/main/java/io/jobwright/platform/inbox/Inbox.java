package io.jobwright.platform.inbox;

import io.jobwright.platform.config.JobwrightConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The events this service has taken in, and the aggregates whose events are parked. */
@ApplicationScoped
class Inbox {

  enum Entry {
    /** First delivery: go on. */
    FRESH,
    /** Taken in before: nothing to do. */
    DUPLICATE,
    /** An earlier event of the aggregate is a dead letter: this one waits behind it. */
    PARKED
  }

  private static final String ENTER =
      """
      with parked as (select 1 from inbox_parked
                       where tenant_id = ?::uuid and consumer = ? and subject = ?),
           fresh as (insert into inbox (tenant_id, consumer, event_id)
                     select ?::uuid, ?, ?::uuid where not exists (select 1 from parked)
                     on conflict do nothing returning 1)
      select exists (select 1 from parked) as parked, exists (select 1 from fresh) as fresh
      """;

  private static final String PARK =
      """
      insert into inbox_parked (tenant_id, consumer, subject, event_id)
      values (?::uuid, ?, ?, ?::uuid) on conflict do nothing
      """;

  @Inject DataSource dataSource;
  @Inject JobwrightConfig config;

  /** First statement of the event's transaction. */
  Entry enter(Event event) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement enter = connection.prepareStatement(ENTER)) {
      enter.setString(1, event.tenantId().toString());
      enter.setString(2, config.service());
      enter.setString(3, event.subject());
      enter.setString(4, event.tenantId().toString());
      enter.setString(5, config.service());
      enter.setString(6, event.id().toString());
      try (ResultSet row = enter.executeQuery()) {
        row.next();
        if (row.getBoolean("parked")) {
          return Entry.PARKED;
        }
        return row.getBoolean("fresh") ? Entry.FRESH : Entry.DUPLICATE;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The event could not be entered in the inbox", failed);
    }
  }

  /** From now on, later events of this aggregate wait behind this one. */
  void park(Event event) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement park = connection.prepareStatement(PARK)) {
      park.setString(1, event.tenantId().toString());
      park.setString(2, config.service());
      park.setString(3, event.subject());
      park.setString(4, event.id().toString());
      park.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("The aggregate could not be parked", failed);
    }
  }
}
