package io.jobwright.inventory.reservation;

import io.jobwright.platform.outbox.AggregateRef;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives free stock to those who wait for it: the earliest promised date first, none last, then the
 * oldest, each as much as it waits for until nothing is left.
 */
@ApplicationScoped
public class FillBackorders {

  /** Who is served, reckoned from how much is asked ahead of each in the queue. */
  private static final Sql SERVED =
      Sql.of(
          """
          with free as (
            select item_id, location_id, on_hand - reserved as quantity
              from stock_level
             where tenant_id = :tenant and item_id = any (:items::uuid[]) and on_hand > reserved),
          waiting as (
            select r.id, r.work_order_id, r.backordered, f.quantity as free,
                   sum(r.backordered) over (
                     partition by r.item_id, r.location_id
                         order by r.promised_date nulls last, r.created_at, r.id)
                     - r.backordered as ahead
              from reservation r
              join free f on f.item_id = r.item_id and f.location_id = r.location_id
             where r.tenant_id = :tenant and r.backordered > 0)
          select id, work_order_id, least(backordered, free - ahead) as quantity
            from waiting
           where ahead < free
          """);

  private static final Sql LOCK_SETS =
      Sql.of(
          """
          with locked as (
            select work_order_id from reservation_set
             where tenant_id = :tenant and work_order_id = any (:workOrders::uuid[])
             order by work_order_id
               for no key update)
          update reservation_set s set version = s.version + 1
            from locked l
           where s.tenant_id = :tenant and s.work_order_id = l.work_order_id
          returning s.work_order_id, s.job_id, s.version
          """);

  /** Answers with all lines of the work orders, also those that get nothing now. */
  private static final Sql FILL =
      Sql.of(
          """
          with fill as (
            select * from unnest(:ids::uuid[], :quantities::numeric[]) as f (id, quantity)),
          filled as (
            update reservation r
               set reserved = r.reserved + f.quantity, backordered = r.backordered - f.quantity
              from fill f
             where r.tenant_id = :tenant and r.id = f.id
            returning r.item_id, r.location_id, f.quantity),
          taken as (
            update stock_level s set reserved = s.reserved + t.quantity, version = s.version + 1
              from (select item_id, location_id, sum(quantity) as quantity
                      from filled group by item_id, location_id) t
             where s.tenant_id = :tenant and s.item_id = t.item_id
               and s.location_id = t.location_id)
          select r.work_order_id, r.line_id, r.item_id, r.asked,
                 r.reserved + coalesce(f.quantity, 0) as reserved,
                 r.backordered - coalesce(f.quantity, 0) as backordered
            from reservation r
            left join fill f on f.id = r.id
           where r.tenant_id = :tenant and r.work_order_id = any (:workOrders::uuid[])
           order by r.id
          """);

  @Inject Statements statements;
  @Inject Outbox outbox;

  private record Served(UUID reservationId, UUID workOrderId, BigDecimal quantity) {}

  private record WorkOrderLine(UUID workOrderId, LineReservation line) {}

  /**
   * Serves the backorders of these items and tells their work orders. The caller holds the locks of
   * the items' balances, and tells the totals.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void fill(Collection<UUID> items) {
    if (items.isEmpty()) {
      return;
    }
    List<Served> served = served(items);
    if (served.isEmpty()) {
      return;
    }
    UUID[] workOrders = served.stream().map(Served::workOrderId).distinct().toArray(UUID[]::new);
    Map<UUID, AggregateRef> sets = lockSets(workOrders);
    fill(served, workOrders)
        .forEach(
            (workOrder, lines) ->
                outbox.append(sets.get(workOrder), ReservationAnswer.of(workOrder, lines)));
  }

  private List<Served> served(Collection<UUID> items) {
    return statements
        .prepare(SERVED)
        .set("items", items.toArray(UUID[]::new))
        .rows(
            row -> new Served(row.uuid("id"), row.uuid("work_order_id"), row.quantity("quantity")));
  }

  private Map<UUID, AggregateRef> lockSets(UUID[] workOrders) {
    return statements
        .prepare(LOCK_SETS)
        .set("workOrders", workOrders)
        .rows(
            row ->
                Map.entry(
                    row.uuid("work_order_id"),
                    ReservationSets.aggregate(
                        row.uuid("work_order_id"), row.uuid("job_id"), row.number("version"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<UUID, List<LineReservation>> fill(List<Served> served, UUID[] workOrders) {
    return statements
        .prepare(FILL)
        .set("ids", served.stream().map(Served::reservationId).toArray(UUID[]::new))
        .set("quantities", served.stream().map(Served::quantity).toArray(BigDecimal[]::new))
        .set("workOrders", workOrders)
        .rows(row -> new WorkOrderLine(row.uuid("work_order_id"), LineReservation.of(row)))
        .stream()
        .collect(
            Collectors.groupingBy(
                WorkOrderLine::workOrderId,
                LinkedHashMap::new,
                Collectors.mapping(WorkOrderLine::line, Collectors.toList())));
  }
}
