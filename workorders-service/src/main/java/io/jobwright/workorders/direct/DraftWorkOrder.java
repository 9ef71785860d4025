package io.jobwright.workorders.direct;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.catalogue.Catalogue;
import io.jobwright.workorders.client.ClientSnapshot;
import io.jobwright.workorders.client.Clients;
import io.jobwright.workorders.workorder.AgreedWork;
import io.jobwright.workorders.workorder.WorkOrder;
import io.jobwright.workorders.workorder.WorkOrderNumbers;
import io.jobwright.workorders.workorder.WorkOrderRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes a work order without a quote; it begins a job of its own. */
@ApplicationScoped
class DraftWorkOrder {

  @Inject Clients clients;
  @Inject Catalogue catalogue;
  @Inject WorkOrderRepository workOrders;
  @Inject WorkOrderNumbers numbers;
  @Inject Clock clock;

  @Transactional
  WorkOrder draft(WorkOrderRequest request) {
    refuseContradictions(request.lines());
    ClientSnapshot client = client(request);
    PricedLines priced =
        PricedLines.of(request.lines(), catalogue.find(itemsOf(request)), client.currency());
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

  private static void refuseContradictions(List<WorkOrderLineRequest> lines) {
    List<FieldError> errors =
        IntStream.range(0, lines.size())
            .boxed()
            .flatMap(i -> lines.get(i).contradictions("#/lines/" + i))
            .toList();
    if (!errors.isEmpty()) {
      throw Problem.withErrors(
          ProblemType.VALIDATION_FAILED,
          "A line is either of a catalogue item or says itself what it is.",
          errors);
    }
  }

  private ClientSnapshot client(WorkOrderRequest request) {
    return clients
        .snapshot(RequestIds.body(Ids.CLIENT, request.clientId()))
        .orElseThrow(
            () ->
                Problem.at(
                    "#/clientId", ProblemType.CLIENT_UNKNOWN, "There is no client with this id."));
  }

  private static Set<UUID> itemsOf(WorkOrderRequest request) {
    return request.lines().stream()
        .map(WorkOrderLineRequest::item)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
