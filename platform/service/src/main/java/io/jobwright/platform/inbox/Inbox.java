package io.jobwright.platform.inbox;

import io.jobwright.platform.config.JobwrightConfig;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

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

  private static final Sql ENTER =
      Sql.of(
          """
          with parked as (select 1 from inbox_parked
                           where tenant_id = :tenant::uuid and consumer = :consumer
                             and subject = :subject),
               fresh as (insert into inbox (tenant_id, consumer, event_id)
                         select :tenant::uuid, :consumer, :event::uuid
                          where not exists (select 1 from parked)
                         on conflict do nothing returning 1)
          select exists (select 1 from parked) as parked, exists (select 1 from fresh) as fresh
          """);

  private static final Sql PARK =
      Sql.of(
          """
          insert into inbox_parked (tenant_id, consumer, subject, event_id)
          values (:tenant::uuid, :consumer, :subject, :event::uuid) on conflict do nothing
          """);

  @Inject Statements statements;
  @Inject JobwrightConfig config;

  /** First statement of the event's transaction. */
  Entry enter(Event event) {
    return about(event, ENTER)
        .onlyRow(
            row -> {
              if (row.is("parked")) {
                return Entry.PARKED;
              }
              return row.is("fresh") ? Entry.FRESH : Entry.DUPLICATE;
            });
  }

  /** From now on, later events of this aggregate wait behind this one. */
  void park(Event event) {
    about(event, PARK).execute();
  }

  private Statements.Call about(Event event, Sql sql) {
    return statements
        .prepare(sql)
        .set("consumer", config.service())
        .set("subject", event.subject())
        .set("event", event.id());
  }
}
