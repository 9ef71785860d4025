package io.jobwright.workorders.workorder;

import io.jobwright.platform.http.RequestIds;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.workorders.Ids;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which work orders a list is of.
 *
 * @param statuses empty stands for all
 * @param quoteId null for any, like the others
 */
record WorkOrderFilter(List<WorkOrderStatus> statuses, UUID quoteId, UUID jobId, UUID clientId) {

  /**
   * @param status one or several, separated by commas
   * @throws Problem 400 where a filter is malformed
   */
  static WorkOrderFilter of(String status, String quoteId, String jobId, String clientId) {
    return new WorkOrderFilter(
        status == null ? List.of() : statuses(status),
        RequestIds.filter(Ids.QUOTE, "quoteId", quoteId),
        RequestIds.filter(Ids.JOB, "jobId", jobId),
        RequestIds.filter(Ids.CLIENT, "clientId", clientId));
  }

  /**
   * A part of the where clause.
   *
   * @param clause names its parameter like the filter
   */
  record Condition(String clause, Object value) {}

  /** Those that are asked for, by the name of the filter. */
  Map<String, Condition> conditions() {
    Map<String, Condition> conditions = new LinkedHashMap<>();
    if (!statuses.isEmpty()) {
      conditions.put("status", new Condition("status in :status", statuses));
    }
    if (quoteId != null) {
      conditions.put("quoteId", new Condition("quote.quoteId = :quoteId", quoteId));
    }
    if (jobId != null) {
      conditions.put("jobId", new Condition("jobId = :jobId", jobId));
    }
    if (clientId != null) {
      conditions.put("clientId", new Condition("clientId = :clientId", clientId));
    }
    return conditions;
  }

  private static List<WorkOrderStatus> statuses(String text) {
    try {
      return Arrays.stream(text.split(",", -1)).map(WorkOrderStatus::valueOf).toList();
    } catch (IllegalArgumentException unknown) {
      throw Problem.of(
          ProblemType.INVALID_PARAMETER,
          "status must be one or more of "
              + List.of(WorkOrderStatus.values())
              + ", separated by commas");
    }
  }
}
