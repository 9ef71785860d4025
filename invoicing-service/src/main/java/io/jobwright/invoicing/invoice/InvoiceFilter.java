package io.jobwright.invoicing.invoice;

import io.jobwright.invoicing.Ids;
import io.jobwright.platform.http.RequestIds;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which invoices a list shows: a condition for each filter that was sent, all of which hold. */
final class InvoiceFilter {

  private final Map<String, Object> conditions = new HashMap<>();

  /**
   * @param status one or more, separated by commas
   * @throws Problem 400 where a filter is malformed
   */
  static InvoiceFilter of(String status, String workOrderId, String jobId, String clientId) {
    InvoiceFilter filter = new InvoiceFilter();
    filter.and("status in :status", statuses(status));
    filter.and(
        "origin.workOrderId = :workOrderId",
        RequestIds.filter(Ids.WORK_ORDER, "workOrderId", workOrderId));
    filter.and("origin.jobId = :jobId", RequestIds.filter(Ids.JOB, "jobId", jobId));
    filter.and("clientId = :clientId", RequestIds.filter(Ids.CLIENT, "clientId", clientId));
    return filter;
  }

  private void and(String condition, Object value) {
    if (value != null) {
      conditions.put(condition, value);
    }
  }

  private static List<InvoiceStatus> statuses(String list) {
    if (list == null) {
      return null;
    }
    try {
      return Arrays.stream(list.split(",", -1)).map(InvoiceStatus::valueOf).toList();
    } catch (IllegalArgumentException unknown) {
      throw Problem.of(
          ProblemType.INVALID_PARAMETER,
          "status must be one or more of " + Arrays.toString(InvoiceStatus.values()));
    }
  }

  /** The query: the newest first, from just below the id given. */
  String query() {
    StringBuilder query = new StringBuilder("id < :below");
    conditions.keySet().forEach(condition -> query.append(" and ").append(condition));
    return query.append(" order by id desc").toString();
  }

  Map<String, Object> parameters(UUID below) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("below", below);
    conditions.forEach(
        (condition, value) ->
            parameters.put(condition.substring(condition.indexOf(':') + 1), value));
    return parameters;
  }
}
