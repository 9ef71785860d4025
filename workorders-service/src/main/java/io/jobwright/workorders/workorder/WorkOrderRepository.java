package io.jobwright.workorders.workorder;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.list.Listing;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.list.SortKey;
import io.jobwright.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The work orders of the present tenant. */
@ApplicationScoped
public class WorkOrderRepository implements PanacheRepositoryBase<WorkOrder, UUID> {

  static final Listing<WorkOrder> LISTING =
      Listing.newestFirst("w.id", WorkOrder::id)
          .sortedBy(
              SortKey.text("number", "w.number", WorkOrder::number),
              SortKey.date("promisedDate", "w.promisedDate", WorkOrder::promisedDate).orNone(),
              SortKey.instant("updatedAt", "w.updatedAt", WorkOrder::updatedAt));

  @Inject WorkOrderSight sight;

  /**
   * The work order with this id, whoever asks: for events.
   *
   * @throws Problem 404
   */
  public WorkOrder get(UUID id) {
    return one(byId(id));
  }

  /**
   * The work order with this id, as far as the caller sees it.
   *
   * @throws Problem 404
   */
  public WorkOrder seen(UUID id) {
    return one(sight.restrict(byId(id)));
  }

  private static Conditions byId(UUID id) {
    return new Conditions().equal("w.id", id);
  }

  /**
   * With its lines in one statement: two could show the old version beside lines that a stock event
   * changed in between.
   */
  private WorkOrder one(Conditions conditions) {
    return find(
            "from WorkOrder w left join fetch w.lines" + conditions.where(), conditions.values())
        .list()
        .stream()
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  /**
   * The work order to be changed by the caller.
   *
   * @throws Problem 404, or 412 where it has changed since the caller read it
   */
  public WorkOrder get(UUID id, IfMatch ifMatch) {
    WorkOrder workOrder = seen(id);
    ifMatch.check(workOrder);
    return workOrder;
  }

  /** Whether this approval has its work order already. */
  public boolean existsFor(QuoteRevision quote) {
    return count("quote.quoteId = ?1 and quote.revision = ?2", quote.quoteId(), quote.revision())
        > 0;
  }

  /** The page and its lines in one statement, like the single work order and for its reason. */
  List<WorkOrder> list(WorkOrderFilter filter, PageRequest<WorkOrder> page) {
    Conditions conditions = sight.restrict(page.restrict(filter.conditions()));
    String ids = "select w.id from WorkOrder w" + conditions.where() + page.orderBy();
    return getSession()
        .createSelectionQuery(
            "from WorkOrder w left join fetch w.lines where w.id in (%s limit :rows)%s"
                .formatted(ids, page.orderBy()),
            WorkOrder.class)
        .setProperties(conditions.values())
        .setParameter("rows", page.rowsToRead())
        .getResultList();
  }
}
