package io.jobwright.workorders.workorder;

import static io.jobwright.workorders.workorder.WorkOrderStatus.AUTHORIZED;
import static io.jobwright.workorders.workorder.WorkOrderStatus.CANCELLED;
import static io.jobwright.workorders.workorder.WorkOrderStatus.COMPLETED;
import static io.jobwright.workorders.workorder.WorkOrderStatus.DRAFT;
import static io.jobwright.workorders.workorder.WorkOrderStatus.IN_PROGRESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkOrderStatusTest {

  /** As product.md draws it. */
  private static final Map<WorkOrderStatus, Set<WorkOrderStatus>> DRAWN =
      Map.of(
          DRAFT, Set.of(AUTHORIZED, CANCELLED),
          AUTHORIZED, Set.of(IN_PROGRESS, CANCELLED),
          IN_PROGRESS, Set.of(COMPLETED, CANCELLED),
          COMPLETED, Set.of(),
          CANCELLED, Set.of());

  @ParameterizedTest
  @EnumSource
  void eachStatusGoesWhereItIsDrawnToGoAndNowhereElse(WorkOrderStatus from) {
    for (WorkOrderStatus next : WorkOrderStatus.values()) {
      if (DRAWN.get(from).contains(next)) {
        assertEquals(next, from.to(next));
      } else {
        Problem refused = assertThrows(Problem.class, () -> from.to(next));
        assertEquals(ProblemType.INVALID_STATE_TRANSITION, refused.type());
        assertEquals(
            Problem.illegalMove("A work order", from, next, DRAWN.get(from)).getMessage(),
            refused.getMessage());
      }
    }
  }

  @Test
  void goodsLeaveTheShelfOnlyForAWorkOrderInForce() {
    AUTHORIZED.requireInForce();
    IN_PROGRESS.requireInForce();
    for (WorkOrderStatus other : Set.of(DRAFT, COMPLETED, CANCELLED)) {
      assertEquals(
          ProblemType.INVALID_STATE_TRANSITION,
          assertThrows(Problem.class, other::requireInForce).type());
    }
  }
}
