package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Ids;
import io.jobwright.platform.outbox.AggregateRef;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the moves of a set have in common. */
@ApplicationScoped
class ReservationSets {

  /** The items of a set never change, so they can be read before anything is locked. */
  private static final Sql LOCK_STOCK =
      Sql.of(
          """
          select s.item_id
            from stock_level s
           where s.tenant_id = :tenant
             and s.item_id in (select r.item_id from reservation r
                                where r.tenant_id = :tenant and r.work_order_id = :workOrder)
           order by s.item_id, s.location_id
             for no key update of s
          """);

  private static final Sql STATUS =
      Sql.of(
          """
          select status from reservation_set
           where tenant_id = :tenant and work_order_id = :workOrder
          """);

  @Inject Statements statements;

  /** A set as events are about it. */
  static AggregateRef aggregate(UUID workOrderId, UUID jobId, long version) {
    return new AggregateRef(Ids.WORK_ORDER.format(workOrderId), version, Ids.JOB.format(jobId));
  }

  /** Locks the balances of all items the work order has reservations of. */
  void lockStock(UUID workOrderId) {
    statements.prepare(LOCK_STOCK).set("workOrder", workOrderId).rows(row -> row.uuid("item_id"));
  }

  /**
   * After a move found no set it could move: fine if an earlier event said the same.
   *
   * @param same where the set then stands
   * @throws Problem 409 otherwise
   */
  void requireAlready(UUID workOrderId, Set<SetStatus> same) {
    Optional<SetStatus> status =
        statements
            .prepare(STATUS)
            .set("workOrder", workOrderId)
            .row(row -> SetStatus.valueOf(row.text("status")));
    if (status.isEmpty() || !same.contains(status.get())) {
      throw Problem.of(
          ProblemType.INVALID_STATE_TRANSITION,
          "The reservations of %s are %s."
              .formatted(
                  Ids.WORK_ORDER.format(workOrderId),
                  status.map(SetStatus::name).orElse("not asked for yet")));
    }
  }
}
