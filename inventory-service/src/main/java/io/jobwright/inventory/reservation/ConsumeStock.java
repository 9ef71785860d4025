package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Ids;
import io.jobwright.inventory.ledger.StockLevels;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.pricing.MinorUnit;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes what is reserved for a completed work order off the shelf; what it still waited for is
 * released. A unit costs what the last receipt at the location said, or else what the catalogue
 * says; moving averages are to come.
 */
@ApplicationScoped
class ConsumeStock {

  private static final Sql CONSUME =
      Sql.of(
          """
          with closed as (
            update reservation_set set status = 'CONSUMED', version = version + 1
             where tenant_id = :tenant and work_order_id = :workOrder and status = any (:from)
            returning job_id, version),
          consumed as (
            update reservation r
               set reserved = 0, consumed = r.consumed + r.reserved,
                   backordered = 0, released = r.released + r.backordered
             where r.tenant_id = :tenant and r.work_order_id = :workOrder
               and exists (select 1 from closed)
            returning r.id, r.line_id, r.item_id, r.location_id, old.reserved as quantity),
          taken as (
            update stock_level s
               set on_hand = s.on_hand - t.quantity, reserved = s.reserved - t.quantity,
                   version = s.version + 1
              from (select item_id, location_id, sum(quantity) as quantity
                      from consumed group by item_id, location_id having sum(quantity) > 0) t
             where s.tenant_id = :tenant and s.item_id = t.item_id
               and s.location_id = t.location_id),
          priced as (
            select c.*, coalesce(s.last_unit_cost, i.cost) as unit_cost, i.currency
              from consumed c
              join stock_level s on s.tenant_id = :tenant and s.item_id = c.item_id
                                and s.location_id = c.location_id
              join item i on i.tenant_id = :tenant and i.id = c.item_id),
          moved as (
            insert into stock_movement (tenant_id, kind, item_id, location_id, quantity, unit_cost,
                                        work_order_id, line_id, occurred_at)
            select :tenant, 'CONSUMPTION', item_id, location_id, -quantity, unit_cost,
                   :workOrder, line_id, :now
              from priced where quantity > 0 order by id)
          select c.job_id, c.version, p.line_id, p.item_id, p.quantity, p.unit_cost, p.currency
            from closed c cross join priced p
           order by p.id
          """);

  @Inject ReservationSets sets;
  @Inject StockLevels levels;
  @Inject Statements statements;
  @Inject Outbox outbox;
  @Inject Clock clock;

  private record Consumed(
      UUID jobId,
      long version,
      UUID lineId,
      UUID itemId,
      BigDecimal quantity,
      BigDecimal unitCost,
      Currency currency) {

    StockConsumed.Line told() {
      return new StockConsumed.Line(
          Ids.LINE.format(lineId), Ids.ITEM.format(itemId), quantity, unitCost, cost());
    }

    private BigDecimal cost() {
      return unitCost == null
          ? null
          : new MinorUnit(currency).round(quantity.multiply(unitCost), RoundingMode.HALF_UP);
    }
  }

  /**
   * Consumes everything reserved. Again the same does nothing.
   *
   * @throws Problem 409 where the work order has not asked for stock, or was cancelled
   */
  @Transactional
  void consume(UUID workOrderId) {
    sets.lockStock(workOrderId);
    List<Consumed> lines = close(workOrderId);
    if (lines.isEmpty()) {
      sets.requireAlready(workOrderId, Set.of(SetStatus.CONSUMED));
      return;
    }
    Consumed any = lines.getFirst();
    outbox.append(
        ReservationSets.aggregate(workOrderId, any.jobId(), any.version()),
        new StockConsumed(
            Ids.WORK_ORDER.format(workOrderId), lines.stream().map(Consumed::told).toList()));
    levels.tell(changedItems(lines));
  }

  private List<Consumed> close(UUID workOrderId) {
    return statements
        .prepare(CONSUME)
        .set("workOrder", workOrderId)
        .set("from", SetStatus.CONSUMED.predecessors())
        .set("now", clock.instant())
        .rows(
            row ->
                new Consumed(
                    row.uuid("job_id"),
                    row.number("version"),
                    row.uuid("line_id"),
                    row.uuid("item_id"),
                    row.quantity("quantity"),
                    row.price("unit_cost"),
                    Currency.getInstance(row.text("currency"))));
  }

  private static Set<UUID> changedItems(List<Consumed> lines) {
    return lines.stream()
        .filter(line -> line.quantity().signum() > 0)
        .map(Consumed::itemId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
