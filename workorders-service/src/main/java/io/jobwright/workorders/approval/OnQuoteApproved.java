package io.jobwright.workorders.approval;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.inbox.Event;
import io.jobwright.platform.inbox.EventHandler;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.workorders.workorder.WorkOrder;
import io.jobwright.workorders.workorder.WorkOrderAuthorized;
import io.jobwright.workorders.workorder.WorkOrderNumbers;
import io.jobwright.workorders.workorder.WorkOrderRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Makes the work order of an approved quote, without anybody's help and exactly one per revision.
 * Of two events about one revision at the same moment the second breaks the unique key; its next
 * try finds the work order.
 */
@ApplicationScoped
class OnQuoteApproved implements EventHandler<QuoteApproved> {

  private static final Logger LOG = Logger.getLogger(OnQuoteApproved.class);

  @Inject WorkOrderRepository workOrders;
  @Inject WorkOrderNumbers numbers;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @Override
  public void handle(Event event, QuoteApproved approved) {
    if (workOrders.existsFor(approved.quote())) {
      LOG.infof("%s, revision %d, has its work order", event.subject(), approved.revision());
      return;
    }
    WorkOrder workOrder =
        WorkOrder.authorized(IdType.next(), numbers.next(), approved.work(), clock);
    workOrders.persist(workOrder);
    outbox.append(workOrder, WorkOrderAuthorized.of(workOrder));
  }
}
