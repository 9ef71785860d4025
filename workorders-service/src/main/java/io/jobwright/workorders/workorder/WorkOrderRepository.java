package io.jobwright.workorders.workorder;

import io.jobwright.platform.http.IfMatch;
import io.jobwright.platform.http.PageRequest;
import io.jobwright.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The work orders of the present tenant. */
@ApplicationScoped
public class WorkOrderRepository implements PanacheRepositoryBase<WorkOrder, UUID> {

  /**
   * The work order with this id, with its lines in one statement: two could show the old version
   * beside lines that a stock event changed in between.
   *
   * @throws Problem 404
   */
  public WorkOrder get(UUID id) {
    return find("from WorkOrder w left join fetch w.lines where w.id = ?1", id).list().stream()
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  /**
   * The work order to be changed.
   *
   * @throws Problem 404, or 412 where it has changed since the caller read it
   */
  public WorkOrder get(UUID id, IfMatch ifMatch) {
    WorkOrder workOrder = get(id);
    ifMatch.check(workOrder);
    return workOrder;
  }

  /** Whether this approval has its work order already. */
  public boolean existsFor(QuoteRevision quote) {
    return count("quote.quoteId = ?1 and quote.revision = ?2", quote.quoteId(), quote.revision())
        > 0;
  }

  /** The page and its lines in one statement, like the single work order and for its reason. */
  List<WorkOrder> list(WorkOrderFilter filter, PageRequest page) {
    StringBuilder where = new StringBuilder("id < :before");
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("before", page.upperBound());
    parameters.put("rows", page.rowsToRead());
    filter
        .conditions()
        .forEach(
            (name, condition) -> {
              where.append(" and ").append(condition.clause());
              parameters.put(name, condition.value());
            });
    return find(
            """
            from WorkOrder w left join fetch w.lines
             where w.id in (select id from WorkOrder where %s order by id desc limit :rows)
             order by w.id desc
            """
                .formatted(where),
            parameters)
        .list();
  }
}
