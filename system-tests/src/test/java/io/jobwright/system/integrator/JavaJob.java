package io.jobwright.system.integrator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.client.ApiClient;
import io.jobwright.client.ApiException;
import io.jobwright.client.ApiResponse;
import io.jobwright.client.api.InvoicesApi;
import io.jobwright.client.api.InvoicesApi.APIGetInvoiceRequest;
import io.jobwright.client.api.InvoicesApi.APIListInvoicesRequest;
import io.jobwright.client.api.WorkOrdersApi;
import io.jobwright.client.api.WorkOrdersApi.APICompleteWorkOrderRequest;
import io.jobwright.client.api.WorkOrdersApi.APIGetWorkOrderRequest;
import io.jobwright.client.api.WorkOrdersApi.APIListWorkOrdersRequest;
import io.jobwright.client.api.WorkOrdersApi.APIRecordPicksRequest;
import io.jobwright.client.api.WorkOrdersApi.APIStartWorkOrderRequest;
import io.jobwright.client.api.WorkOrdersApi.APIUpdateWorkOrderRequest;
import io.jobwright.client.model.InvoiceListItem;
import io.jobwright.client.model.InvoiceStatus;
import io.jobwright.client.model.InvoiceView;
import io.jobwright.client.model.PickedLineRequest;
import io.jobwright.client.model.PicksRequest;
import io.jobwright.client.model.Problem;
import io.jobwright.client.model.QuoteView;
import io.jobwright.client.model.StockState;
import io.jobwright.client.model.UpdateWorkOrder;
import io.jobwright.client.model.WorkOrderLineView;
import io.jobwright.client.model.WorkOrderView;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** The job of the demo, by a program that knows of us what the generated client knows. */
final class JavaJob {

  private static final int PRECONDITION_FAILED = 412;
  private static final int MOST_RACES = 5;

  private final String technician;
  private final String run = UUID.randomUUID().toString().substring(24);
  private final ObjectMapper json = ApiClient.createDefaultObjectMapper();
  private final JavaWarehouse warehouse;
  private final JavaSales sales;
  private final WorkOrdersApi workOrders;
  private final InvoicesApi invoices;

  /**
   * @param authorization value of the header
   * @param technician the member who answers for the work
   */
  JavaJob(String publicUrl, String authorization, String technician) {
    this.technician = technician;
    ApiClient program =
        new ApiClient()
            .setRequestInterceptor(request -> request.header("Authorization", authorization));
    program.updateBaseUri(publicUrl);
    ApiClient customer = new ApiClient();
    customer.updateBaseUri(publicUrl);
    warehouse = new JavaWarehouse(program, run);
    sales = new JavaSales(program, customer, run);
    workOrders = new WorkOrdersApi(program);
    invoices = new InvoicesApi(program);
  }

  JobResult run() throws ApiException, IOException {
    JavaWarehouse.Items items = warehouse.stock();
    ApiResponse<QuoteView> first = sales.makeQuote(items);
    ApiResponse<QuoteView> changed = sales.changeQuote(first);
    Problem refusal = sales.sendWithStaleVersion(first);
    QuoteView quote = sales.agree(changed);
    WorkOrderView ready = waitForStock(quote, items);
    WorkOrderView completed = doTheWork(ready);
    InvoiceView invoice = waitForInvoice(completed);
    return new JobResult(written(quote), written(completed), written(invoice), written(refusal));
  }

  private JsonNode written(Object held) throws IOException {
    return json.readTree(json.writeValueAsString(held));
  }

  /** Five are sold and three are there, until goods arrive. */
  private WorkOrderView waitForStock(QuoteView quote, JavaWarehouse.Items items)
      throws ApiException {
    WorkOrderView incomplete =
        Eventually.await(
            "work order",
            () ->
                workOrders
                    .listWorkOrders(
                        APIListWorkOrdersRequest.newBuilder().quoteId(quote.getId()).build())
                    .getItems()
                    .stream()
                    .filter(found -> found.getStockState() == StockState.PARTIALLY_RESERVED)
                    .findFirst()
                    .orElse(null));
    warehouse.receive(items.charger(), "10");
    return Eventually.await(
        "backorder filled",
        () -> {
          WorkOrderView read = read(incomplete);
          return read.getStockState() == StockState.RESERVED ? read : null;
        });
  }

  private WorkOrderView doTheWork(WorkOrderView ready) throws ApiException {
    WorkOrderView assigned =
        move(
            ready,
            (id, version) ->
                workOrders.updateWorkOrder(
                    APIUpdateWorkOrderRequest.newBuilder()
                        .id(id)
                        .ifMatch(version)
                        .updateWorkOrder(new UpdateWorkOrder().responsibleId(technician))
                        .build()));
    WorkOrderView started =
        move(
            assigned,
            (id, version) ->
                workOrders.startWorkOrder(
                    APIStartWorkOrderRequest.newBuilder().id(id).ifMatch(version).build()));
    List<PickedLineRequest> picks =
        started.getLines().stream()
            .filter(WorkOrderLineView::getStocked)
            .map(
                line ->
                    new PickedLineRequest()
                        .lineId(line.getLineId())
                        .quantity(line.getStock().getReserved()))
            .toList();
    WorkOrderView picked =
        move(
            started,
            (id, version) ->
                workOrders.recordPicks(
                    APIRecordPicksRequest.newBuilder()
                        .id(id)
                        .ifMatch(version)
                        .picksRequest(new PicksRequest().lines(picks))
                        .build()));
    return move(
        picked,
        (id, version) ->
            workOrders.completeWorkOrder(
                APICompleteWorkOrderRequest.newBuilder().id(id).ifMatch(version).build()));
  }

  private InvoiceView waitForInvoice(WorkOrderView completed) throws ApiException {
    InvoiceListItem issued =
        Eventually.await(
            "issued invoice",
            () ->
                invoices
                    .listInvoices(
                        APIListInvoicesRequest.newBuilder()
                            .workOrderId(completed.getId())
                            .status(List.of(InvoiceStatus.ISSUED))
                            .build())
                    .getItems()
                    .stream()
                    .findFirst()
                    .orElse(null));
    return invoices.getInvoice(APIGetInvoiceRequest.newBuilder().id(issued.getId()).build());
  }

  private interface Move {
    WorkOrderView basedOn(String id, String version) throws ApiException;
  }

  /** Inventory's answers change the version as well: read again and repeat. */
  private WorkOrderView move(WorkOrderView known, Move move) throws ApiException {
    WorkOrderView current = known;
    for (int race = 1; ; race++) {
      try {
        return move.basedOn(current.getId(), '"' + "" + current.getVersion() + '"');
      } catch (ApiException refused) {
        if (refused.getCode() != PRECONDITION_FAILED || race == MOST_RACES) {
          throw refused;
        }
        current = read(known);
      }
    }
  }

  private WorkOrderView read(WorkOrderView workOrder) throws ApiException {
    return workOrders.getWorkOrder(
        APIGetWorkOrderRequest.newBuilder().id(workOrder.getId()).build());
  }
}
