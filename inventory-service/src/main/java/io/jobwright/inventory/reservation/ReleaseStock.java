package io.jobwright.inventory.reservation;

import io.jobwright.inventory.ledger.StockLevels;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Frees what a cancelled work order holds, for those who wait for it. */
@ApplicationScoped
class ReleaseStock {

  /** Nothing to free yet, and nothing to reserve later. */
  private static final Sql WITHDRAW =
      Sql.of(
          """
          insert into reservation_set (tenant_id, work_order_id, job_id, status)
          values (:tenant, :workOrder, :job, 'WITHDRAWN')
          on conflict do nothing
          """);

  private static final Sql RELEASE =
      Sql.of(
          """
          with closed as (
            update reservation_set set status = 'RELEASED', version = version + 1
             where tenant_id = :tenant and work_order_id = :workOrder and status = any (:from)
            returning job_id, version),
          released as (
            update reservation r
               set reserved = 0, backordered = 0, picked = least(r.picked, r.consumed),
                   released = r.released + r.reserved + r.backordered
             where r.tenant_id = :tenant and r.work_order_id = :workOrder
               and exists (select 1 from closed)
            returning r.id, r.line_id, r.item_id, r.location_id, r.released,
                      old.reserved as freed),
          freed as (
            update stock_level s set reserved = s.reserved - f.quantity, version = s.version + 1
              from (select item_id, location_id, sum(freed) as quantity
                      from released group by item_id, location_id having sum(freed) > 0) f
             where s.tenant_id = :tenant and s.item_id = f.item_id
               and s.location_id = f.location_id)
          select c.job_id, c.version, r.line_id, r.item_id, r.released, r.freed
            from closed c cross join released r
           order by r.id
          """);

  @Inject ReservationSets sets;
  @Inject StockLevels levels;
  @Inject FillBackorders fillBackorders;
  @Inject Statements statements;
  @Inject Outbox outbox;

  private record Released(
      UUID jobId, long version, UUID lineId, UUID itemId, BigDecimal released, BigDecimal freed) {

    StockReleased.Line told() {
      return new StockReleased.Line(lineId, itemId, released);
    }
  }

  /**
   * Releases, or remembers that there will be nothing to reserve. Again the same does nothing.
   *
   * @throws Problem 409 where the stock has been consumed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void release(UUID workOrderId, UUID jobId) {
    boolean unknown =
        statements.prepare(WITHDRAW).set("workOrder", workOrderId).set("job", jobId).execute() > 0;
    if (unknown) {
      return;
    }
    sets.lockStock(workOrderId);
    List<Released> lines = close(workOrderId);
    if (lines.isEmpty()) {
      sets.requireAlready(
          workOrderId, Set.of(SetStatus.RELEASED, SetStatus.WITHDRAWN, SetStatus.REFUSED));
      return;
    }
    tell(workOrderId, lines);
    Set<UUID> freedItems =
        lines.stream()
            .filter(line -> line.freed().signum() > 0)
            .map(Released::itemId)
            .collect(Collectors.toUnmodifiableSet());
    fillBackorders.fill(freedItems);
    levels.tell(freedItems);
  }

  private List<Released> close(UUID workOrderId) {
    return statements
        .prepare(RELEASE)
        .set("workOrder", workOrderId)
        .set("from", SetStatus.RELEASED.predecessors())
        .rows(
            row ->
                new Released(
                    row.uuid("job_id"),
                    row.number("version"),
                    row.uuid("line_id"),
                    row.uuid("item_id"),
                    row.quantity("released"),
                    row.quantity("freed")));
  }

  private void tell(UUID workOrderId, List<Released> lines) {
    Released any = lines.getFirst();
    outbox.append(
        ReservationSets.aggregate(workOrderId, any.jobId(), any.version()),
        new StockReleased(workOrderId, lines.stream().map(Released::told).toList()));
  }
}
