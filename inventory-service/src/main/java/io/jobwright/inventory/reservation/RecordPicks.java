package io.jobwright.inventory.reservation;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Records what was taken from the shelf for a work order. It stays reserved until the work is done.
 */
@ApplicationScoped
class RecordPicks {

  /** The version of the work order makes each pick count once, whatever its event's id. */
  private static final Sql ENTER =
      Sql.of(
          """
          update reservation_set set picked_version = :version
           where tenant_id = :tenant and work_order_id = :workOrder
             and status = 'OPEN' and picked_version < :version
          """);

  private static final Sql PICK =
      Sql.of(
          """
          update reservation r set picked = r.picked + p.quantity
            from unnest(:lines::uuid[], :quantities::numeric[]) as p (line_id, quantity)
           where r.tenant_id = :tenant and r.work_order_id = :workOrder and r.line_id = p.line_id
             and r.picked + p.quantity <= r.reserved
          """);

  @Inject ReservationSets sets;
  @Inject Statements statements;

  /**
   * Adds to what was picked. Again the same does nothing.
   *
   * @param workOrderVersion of the work order, brought about by this pick
   * @throws Problem 409 where the work order holds no reservations, or less than was picked
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void record(UUID workOrderId, long workOrderVersion, Map<UUID, BigDecimal> quantityByLine) {
    int entered =
        statements
            .prepare(ENTER)
            .set("workOrder", workOrderId)
            .set("version", workOrderVersion)
            .execute();
    if (entered == 0) {
      sets.requireAlready(workOrderId, Set.of(SetStatus.OPEN));
      return;
    }
    int picked =
        statements
            .prepare(PICK)
            .set("workOrder", workOrderId)
            .set("lines", quantityByLine.keySet().toArray(UUID[]::new))
            .set("quantities", quantityByLine.values().toArray(BigDecimal[]::new))
            .execute();
    if (picked < quantityByLine.size()) {
      throw Problem.of(
          ProblemType.QUANTITY_NOT_RESERVED, "More was picked than is reserved for the line.");
    }
  }
}
