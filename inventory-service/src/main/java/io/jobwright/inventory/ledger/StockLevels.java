package io.jobwright.inventory.ledger;

import io.jobwright.inventory.Ids;
import io.jobwright.inventory.location.AddLocation;
import io.jobwright.platform.outbox.AggregateRef;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.sql.Row;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The balances: locking them, reserving from them, telling what they have come to. */
@ApplicationScoped
public class StockLevels {

  /**
   * Grants each item what it has left, at most what was asked. The rows are locked in the order of
   * items first; a lock that had to wait shows the row as it is now, and the grant is reckoned from
   * that. Nothing is locked unless every item has its row, so that rows can be made without holding
   * locks.
   */
  private static final Sql RESERVE =
      Sql.of(
          """
          with asked as (
            select * from unnest(:items::uuid[], :quantities::numeric[]) as a (item_id, quantity)),
          place as (
            select id from location where tenant_id = :tenant and is_default),
          missing as (
            select 1 from asked a
             where not exists (select 1 from stock_level s
                                where s.tenant_id = :tenant and s.item_id = a.item_id
                                  and s.location_id = (select id from place))),
          locked as (
            select s.item_id, s.location_id, least(a.quantity, s.on_hand - s.reserved) as granted
              from stock_level s
              join asked a on a.item_id = s.item_id
             where s.tenant_id = :tenant and s.location_id = (select id from place)
               and not exists (select 1 from missing)
             order by s.item_id
               for no key update of s),
          granted as (
            update stock_level s
               set reserved = s.reserved + l.granted, version = s.version + 1
              from locked l
             where s.tenant_id = :tenant and s.item_id = l.item_id
               and s.location_id = l.location_id and l.granted > 0)
          select item_id, location_id, granted from locked
          """);

  /** All rows of the items, or none where an item has no row at the place yet. */
  private static final Sql LOCK =
      Sql.of(
          """
          with place as (
            select id from location
             where tenant_id = :tenant
               and case when :location::uuid is null then is_default else id = :location end),
          missing as (
            select 1 from unnest(:items::uuid[]) as wanted (item_id)
             where not exists (select 1 from stock_level s
                                where s.tenant_id = :tenant and s.item_id = wanted.item_id
                                  and s.location_id = (select id from place)))
          select s.item_id, p.id as place, s.location_id = p.id as here, i.stocked
            from stock_level s
            join item i on i.tenant_id = s.tenant_id and i.id = s.item_id
            cross join place p
           where s.tenant_id = :tenant and s.item_id = any (:items::uuid[])
             and not exists (select 1 from missing)
           order by s.item_id, s.location_id
             for no key update of s
          """);

  /** Empty rows at the default location and the one asked for; in the order of the locks. */
  private static final Sql MAKE_ROWS =
      Sql.of(
          """
          insert into stock_level (tenant_id, item_id, location_id)
          select i.tenant_id, i.id, l.id
            from item i
            join location l on l.tenant_id = i.tenant_id
           where i.tenant_id = :tenant and i.id = any (:items::uuid[])
             and (l.is_default or l.id = :location)
           order by i.id, l.id
          on conflict do nothing
          """);

  /**
   * The totals of {@code :changed}, as a statement of its own or the end of one that changes
   * something else. Never in the statement that locks: only a later one sees what those before us
   * committed. Each change adds one to the version of one row, so the sum of the versions grows
   * with every change.
   */
  public static final String TOTALS =
      """
      select item_id, sum(on_hand) as on_hand, sum(reserved) as reserved,
             sum(on_hand) - sum(reserved) as available, sum(version) as version
        from stock_level
       where tenant_id = :tenant and item_id = any (:changed::uuid[])
       group by item_id
      """;

  private static final Sql READ_TOTALS = Sql.of(TOTALS);

  @Inject Statements statements;
  @Inject AddLocation addLocation;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Reserves at the default location as much as there is, and keeps the rows locked, also of items
   * that gave nothing: a receipt that comes at the same moment must see who waits.
   *
   * @param asked quantity per item
   * @return one entry per item; empty where the catalogue does not know one of the items
   */
  public List<Granted> reserve(Map<UUID, BigDecimal> asked) {
    List<Granted> granted = reserveInRows(asked);
    if (granted.isEmpty()) {
      makeRows(asked.keySet(), null);
      granted = reserveInRows(asked);
    }
    return granted;
  }

  private List<Granted> reserveInRows(Map<UUID, BigDecimal> asked) {
    return statements
        .prepare(RESERVE)
        .set("items", asked.keySet().toArray(UUID[]::new))
        .set("quantities", asked.values().toArray(BigDecimal[]::new))
        .rows(
            row ->
                new Granted(row.uuid("item_id"), row.uuid("location_id"), row.quantity("granted")));
  }

  /**
   * Locks all rows of the items.
   *
   * @param locationId null for the default location, which is made where the tenant has none
   * @return the rows at that location; empty where the location or one of the items is unknown
   */
  public List<LockedLevel> lock(Collection<UUID> items, UUID locationId) {
    List<LockedLevel> locked = lockRows(items, locationId);
    if (locked.isEmpty()) {
      makeRows(items, locationId);
      locked = lockRows(items, locationId);
    }
    return locked;
  }

  private List<LockedLevel> lockRows(Collection<UUID> items, UUID locationId) {
    record Locked(LockedLevel level, boolean here) {}

    return statements
        .prepare(LOCK)
        .set("items", items.toArray(UUID[]::new))
        .set("location", locationId)
        .rows(
            row ->
                new Locked(
                    new LockedLevel(row.uuid("item_id"), row.uuid("place"), row.is("stocked")),
                    row.is("here")))
        .stream()
        .filter(Locked::here)
        .map(Locked::level)
        .toList();
  }

  private void makeRows(Collection<UUID> items, UUID locationId) {
    addLocation.addDefaultIfNone();
    statements
        .prepare(MAKE_ROWS)
        .set("items", items.toArray(UUID[]::new))
        .set("location", locationId)
        .execute();
  }

  /** Tells the totals of items this transaction changed. Call it once, after the last change. */
  public void tell(Collection<UUID> changedItems) {
    if (!changedItems.isEmpty()) {
      tell(statements.prepare(READ_TOTALS).set("changed", changedItems.toArray(UUID[]::new)));
    }
  }

  /**
   * The same, with a statement of the caller's.
   *
   * @param endsWithTotals ends with {@link #TOTALS}; everything is bound
   */
  public void tell(Statements.Call endsWithTotals) {
    Instant asOf = clock.instant();
    endsWithTotals
        .rows(row -> Total.of(row, asOf))
        .forEach(total -> outbox.append(total.item(), total.level()));
  }

  private record Total(AggregateRef item, StockLevelChanged level) {

    static Total of(Row row, Instant asOf) throws SQLException {
      UUID itemId = row.uuid("item_id");
      return new Total(
          new AggregateRef(Ids.ITEM.format(itemId), row.number("version"), null),
          new StockLevelChanged(
              itemId,
              row.quantity("on_hand"),
              row.quantity("reserved"),
              row.quantity("available"),
              asOf));
    }
  }
}
