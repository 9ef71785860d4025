package io.jobwright.inventory.reservation;

import io.jobwright.inventory.ledger.StockLevels;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.pricing.MinorUnit;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes what a completed work order has used off the shelf; what is reserved for it beyond that is
 * free for those who wait, and what it still waited for is released. A unit costs what the last
 * receipt at the location said, or else what the catalogue says; moving averages are to come.
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
          told as (
            select r.id, r.reserved, case when :lines::uuid[] is null then r.reserved
                                          else coalesce(u.quantity, 0) end as quantity
              from reservation r
              left join unnest(:lines::uuid[], :quantities::numeric[]) as u (line_id, quantity)
                     on u.line_id = r.line_id
             where r.tenant_id = :tenant and r.work_order_id = :workOrder),
          consumed as (
            update reservation r
               set reserved = 0, consumed = r.consumed + u.quantity, backordered = 0,
                   released = r.released + r.backordered + r.reserved - u.quantity
              from (select id, quantity as told, least(quantity, reserved) as quantity from told) u
             where r.tenant_id = :tenant and r.id = u.id
               and exists (select 1 from closed)
            returning r.id, r.line_id, r.item_id, r.location_id, u.told, u.quantity,
                      old.reserved as held),
          taken as (
            update stock_level s
               set on_hand = s.on_hand - t.quantity, reserved = s.reserved - t.held,
                   version = s.version + 1
              from (select item_id, location_id, sum(quantity) as quantity, sum(held) as held
                      from consumed group by item_id, location_id having sum(held) > 0) t
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
          select c.job_id, c.version, p.line_id, p.item_id, p.told, p.quantity, p.held, p.unit_cost,
                 p.currency
            from closed c cross join priced p
           order by p.id
          """);

  @Inject ReservationSets sets;
  @Inject StockLevels levels;
  @Inject FillBackorders fillBackorders;
  @Inject Statements statements;
  @Inject Outbox outbox;
  @Inject Clock clock;

  private record Consumed(
      UUID jobId,
      long version,
      UUID lineId,
      UUID itemId,
      BigDecimal told,
      BigDecimal quantity,
      BigDecimal held,
      BigDecimal unitCost,
      Currency currency) {

    StockConsumed.Line toLine() {
      return new StockConsumed.Line(lineId, itemId, quantity, unitCost, cost());
    }

    boolean isMoreThanHeld() {
      return told.compareTo(held) > 0;
    }

    boolean freesSome() {
      return quantity.compareTo(held) < 0;
    }

    private BigDecimal cost() {
      return unitCost == null
          ? null
          : new MinorUnit(currency).round(quantity.multiply(unitCost), RoundingMode.HALF_UP);
    }
  }

  /**
   * Consumes what was used, and frees the rest. Again the same does nothing.
   *
   * @param used by line; empty where everything reserved was
   * @throws Problem 409 where the work order has not asked for stock, was cancelled, or has used
   *     more than it holds
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void consume(UUID workOrderId, Optional<Map<UUID, BigDecimal>> used) {
    sets.lockStock(workOrderId);
    List<Consumed> lines = close(workOrderId, used);
    if (lines.isEmpty()) {
      sets.requireAlready(workOrderId, Set.of(SetStatus.CONSUMED));
      return;
    }
    if (lines.stream().anyMatch(Consumed::isMoreThanHeld)) {
      throw Problem.of(
          ProblemType.QUANTITY_NOT_RESERVED, "More was used than is reserved for the line.");
    }
    Consumed any = lines.getFirst();
    outbox.append(
        ReservationSets.aggregate(workOrderId, any.jobId(), any.version()),
        new StockConsumed(workOrderId, lines.stream().map(Consumed::toLine).toList()));
    fillBackorders.fill(itemsOf(lines, Consumed::freesSome));
    levels.tell(itemsOf(lines, line -> line.held().signum() > 0));
  }

  private List<Consumed> close(UUID workOrderId, Optional<Map<UUID, BigDecimal>> used) {
    return statements
        .prepare(CONSUME)
        .set("workOrder", workOrderId)
        .set("from", SetStatus.CONSUMED.predecessors())
        .set("lines", used.map(byLine -> byLine.keySet().toArray(UUID[]::new)).orElse(null))
        .set(
            "quantities",
            used.map(byLine -> byLine.values().toArray(BigDecimal[]::new)).orElse(null))
        .set("now", clock.instant())
        .rows(
            row ->
                new Consumed(
                    row.uuid("job_id"),
                    row.number("version"),
                    row.uuid("line_id"),
                    row.uuid("item_id"),
                    row.quantity("told"),
                    row.quantity("quantity"),
                    row.quantity("held"),
                    row.price("unit_cost"),
                    Currency.getInstance(row.text("currency"))));
  }

  private static Set<UUID> itemsOf(List<Consumed> lines, Predicate<Consumed> which) {
    return lines.stream()
        .filter(which)
        .map(Consumed::itemId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
