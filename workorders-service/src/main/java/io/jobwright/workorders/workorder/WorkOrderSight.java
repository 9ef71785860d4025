package io.jobwright.workorders.workorder;

import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * What the caller sees of work orders: all of them whole, or, without the permission to read work
 * orders, those the caller is responsible for or in the crew of, and no money.
 */
@RequestScoped
public class WorkOrderSight {

  /** The permission to see everything. */
  public static final String ALL = "work-orders:read";

  /** The permission to change any: without the one above it is told no money. */
  public static final String CHANGE = "work-orders:write";

  /** The permission that lets see the own jobs. */
  public static final String OWN = "jobs:perform";

  @Inject CallContext call;

  /** Leaves out what the caller does not see; the query calls the work order {@code w}. */
  Conditions restrict(Conditions conditions) {
    return seesAll() || call.may(CHANGE) ? conditions : workedOnBy(call.actor(), conditions);
  }

  static Conditions workedOnBy(String member, Conditions conditions) {
    return conditions.and(
        "(w.assignment.responsibleId = ? or array_contains(w.assignment.crewIds, ?))",
        member,
        member);
  }

  public WorkOrderView view(WorkOrder workOrder) {
    WorkOrderView whole = WorkOrderView.of(workOrder);
    return seesAll() ? whole : whole.withoutMoney();
  }

  private boolean seesAll() {
    return call.may(ALL);
  }
}
