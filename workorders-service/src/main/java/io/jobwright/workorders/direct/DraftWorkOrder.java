package io.jobwright.workorders.direct;

import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.LineComposer;
import io.jobwright.platform.document.line.PricedLines;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.pricing.PricingPolicy;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.catalogue.Catalogue;
import io.jobwright.workorders.client.Clients;
import io.jobwright.workorders.workorder.AgreedWork;
import io.jobwright.workorders.workorder.WorkOrder;
import io.jobwright.workorders.workorder.WorkOrderNumbers;
import io.jobwright.workorders.workorder.WorkOrderRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Makes a work order without a quote; it begins a job of its own. */
@ApplicationScoped
class DraftWorkOrder {

  @Inject Clients clients;
  @Inject Catalogue catalogue;
  @Inject WorkOrderRepository workOrders;
  @Inject WorkOrderNumbers numbers;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  WorkOrder draft(WorkOrderRequest request) {
    ClientSnapshot client = client(request);
    PricedLines priced =
        PricedLines.of(
            client.currency(),
            PricingPolicy.DEFAULT,
            new LineComposer(client.currency(), client.taxRule(), catalogue::find)
                .compose(request.lines()),
            null);
    AgreedWork work =
        new AgreedWork(
            IdType.next(),
            null,
            client,
            request.title(),
            request.description(),
            request.promisedDate(),
            priced.lines(),
            priced.money());
    UUID id = RequestIds.suppliedOrNew(Ids.WORK_ORDER, request.id());
    WorkOrder workOrder = WorkOrder.draft(id, numbers.next(), work, request.assignment(), clock);
    workOrders.persist(workOrder);
    return workOrder;
  }

  private ClientSnapshot client(WorkOrderRequest request) {
    return clients
        .snapshot(RequestIds.body(Ids.CLIENT, request.clientId()))
        .orElseThrow(
            () ->
                Problem.at(
                    "#/clientId", ProblemType.CLIENT_UNKNOWN, "There is no client with this id."));
  }
}
