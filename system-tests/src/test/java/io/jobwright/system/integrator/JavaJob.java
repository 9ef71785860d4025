package io.jobwright.system.integrator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.client.ApiClient;
import io.jobwright.client.ApiException;
import io.jobwright.client.ApiResponse;
import io.jobwright.client.api.ClientsApi;
import io.jobwright.client.api.ClientsApi.APICreateClientRequest;
import io.jobwright.client.api.InvoicesApi;
import io.jobwright.client.api.InvoicesApi.APIGetInvoiceRequest;
import io.jobwright.client.api.InvoicesApi.APIListInvoicesRequest;
import io.jobwright.client.api.PricingApi;
import io.jobwright.client.api.PricingApi.APICalculatePriceRequest;
import io.jobwright.client.api.PublicQuotesApi;
import io.jobwright.client.api.PublicQuotesApi.APIApprovePublicQuoteRequest;
import io.jobwright.client.api.PublicQuotesApi.APIGetPublicQuoteRequest;
import io.jobwright.client.api.QuotesApi;
import io.jobwright.client.api.QuotesApi.APICreateQuoteRequest;
import io.jobwright.client.api.QuotesApi.APIGetQuoteRequest;
import io.jobwright.client.api.QuotesApi.APISendQuoteRequest;
import io.jobwright.client.api.QuotesApi.APIUpdateQuoteRequest;
import io.jobwright.client.api.WorkOrdersApi;
import io.jobwright.client.api.WorkOrdersApi.APICompleteWorkOrderRequest;
import io.jobwright.client.api.WorkOrdersApi.APIGetWorkOrderRequest;
import io.jobwright.client.api.WorkOrdersApi.APIListWorkOrdersRequest;
import io.jobwright.client.api.WorkOrdersApi.APIRecordPicksRequest;
import io.jobwright.client.api.WorkOrdersApi.APIStartWorkOrderRequest;
import io.jobwright.client.model.CalculationRequest;
import io.jobwright.client.model.ClientDetails;
import io.jobwright.client.model.ClientRequest;
import io.jobwright.client.model.ClientView;
import io.jobwright.client.model.Discount;
import io.jobwright.client.model.InvoiceStatus;
import io.jobwright.client.model.InvoiceSummary;
import io.jobwright.client.model.InvoiceView;
import io.jobwright.client.model.LineRequest;
import io.jobwright.client.model.LinkApproval;
import io.jobwright.client.model.PickedLineRequest;
import io.jobwright.client.model.PicksRequest;
import io.jobwright.client.model.Problem;
import io.jobwright.client.model.QuoteRequest;
import io.jobwright.client.model.QuoteView;
import io.jobwright.client.model.StockState;
import io.jobwright.client.model.UpdateQuote;
import io.jobwright.client.model.WorkOrderLineView;
import io.jobwright.client.model.WorkOrderView;
import io.jobwright.system.job.Watch;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The job of the demo, by a program that knows of us what the generated client knows. */
final class JavaJob {

  private static final int PRECONDITION_FAILED = 412;
  private static final int UNPROCESSABLE = 422;
  private static final int MOST_RACES = 5;

  private final String run = UUID.randomUUID().toString().substring(24);
  private final ObjectMapper json = ApiClient.createDefaultObjectMapper();
  private final JavaWarehouse warehouse;
  private final ClientsApi clients;
  private final PricingApi pricing;
  private final QuotesApi quotes;
  private final PublicQuotesApi publicQuotes;
  private final WorkOrdersApi workOrders;
  private final InvoicesApi invoices;

  /**
   * @param authorization value of the header
   */
  JavaJob(String publicUrl, String authorization) {
    ApiClient program =
        new ApiClient()
            .setRequestInterceptor(request -> request.header("Authorization", authorization));
    program.updateBaseUri(publicUrl);
    ApiClient customer = new ApiClient();
    customer.updateBaseUri(publicUrl);
    warehouse = new JavaWarehouse(program, run);
    clients = new ClientsApi(program);
    pricing = new PricingApi(program);
    quotes = new QuotesApi(program);
    publicQuotes = new PublicQuotesApi(customer);
    workOrders = new WorkOrdersApi(program);
    invoices = new InvoicesApi(program);
  }

  JobResult run() throws ApiException, IOException {
    JavaWarehouse.Items items = warehouse.stock();
    ApiResponse<QuoteView> first = makeQuote(items);
    ApiResponse<QuoteView> changed = changeQuote(first);
    Problem refusal = sendWithStaleVersion(first);
    QuoteView quote = agree(changed);
    WorkOrderView ready = waitForStock(quote, items);
    WorkOrderView completed = doTheWork(ready);
    InvoiceView invoice = waitForInvoice(completed);
    return new JobResult(written(quote), written(invoice), written(refusal));
  }

  private JsonNode written(Object held) throws IOException {
    return json.readTree(json.writeValueAsString(held));
  }

  private ApiResponse<QuoteView> makeQuote(JavaWarehouse.Items items) throws ApiException {
    ClientView client =
        clients.createClient(
            APICreateClientRequest.newBuilder()
                .idempotencyKey(newKey())
                .clientRequest(
                    new ClientRequest()
                        .details(
                            new ClientDetails()
                                .name("Miller & Sons " + run)
                                .currency("EUR")
                                .paymentTermsDays(30)))
                .build());
    List<LineRequest> lines =
        List.of(
            new LineRequest().itemId(items.charger().getId()).quantity("5"),
            new LineRequest().itemId(items.cable().getId()).quantity("45").discountPercent("7.5"),
            new LineRequest().itemId(items.work().getId()).quantity("12.25"));
    await("items in the quotes service", () -> canPrice(lines) ? lines : null);
    return quotes.createQuoteWithHttpInfo(
        APICreateQuoteRequest.newBuilder()
            .idempotencyKey(newKey())
            .quoteRequest(
                new QuoteRequest()
                    .clientId(client.getId())
                    .title("Five chargers in the yard")
                    .terms("Cash")
                    .lines(lines)
                    .discount(new Discount().percent("2").reason("Old friends")))
            .build());
  }

  private boolean canPrice(List<LineRequest> lines) throws ApiException {
    try {
      pricing.calculatePrice(
          APICalculatePriceRequest.newBuilder()
              .calculationRequest(new CalculationRequest().currency("EUR").lines(lines))
              .build());
      return true;
    } catch (ApiException refused) {
      if (refused.getCode() != UNPROCESSABLE) {
        throw refused;
      }
      return false;
    }
  }

  /** A merge patch: one field set, one cleared, the others stay. */
  private ApiResponse<QuoteView> changeQuote(ApiResponse<QuoteView> made) throws ApiException {
    return quotes.updateQuoteWithHttpInfo(
        APIUpdateQuoteRequest.newBuilder()
            .id(made.getData().getId())
            .ifMatch(etag(made))
            .updateQuote(new UpdateQuote().validUntil(LocalDate.of(2099, 12, 31)).terms(null))
            .build());
  }

  private Problem sendWithStaleVersion(ApiResponse<QuoteView> stale) throws IOException {
    try {
      send(stale);
      throw new AssertionError("sent, although it has changed meanwhile");
    } catch (ApiException refused) {
      return json.readValue(refused.getResponseBody(), Problem.class);
    }
  }

  private QuoteView send(ApiResponse<QuoteView> quote) throws ApiException {
    return quotes.sendQuote(
        APISendQuoteRequest.newBuilder().id(quote.getData().getId()).ifMatch(etag(quote)).build());
  }

  private QuoteView agree(ApiResponse<QuoteView> draft) throws ApiException {
    String link = send(draft).getPublicToken();
    publicQuotes.getPublicQuote(APIGetPublicQuoteRequest.newBuilder().token(link).build());
    publicQuotes.approvePublicQuote(
        APIApprovePublicQuoteRequest.newBuilder()
            .token(link)
            .linkApproval(new LinkApproval().name("Maria Miller"))
            .build());
    return quotes.getQuote(APIGetQuoteRequest.newBuilder().id(draft.getData().getId()).build());
  }

  /** Five are sold and three are there, until goods arrive. */
  private WorkOrderView waitForStock(QuoteView quote, JavaWarehouse.Items items)
      throws ApiException {
    WorkOrderView incomplete =
        await(
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
    return await(
        "backorder filled",
        () -> {
          WorkOrderView read = read(incomplete);
          return read.getStockState() == StockState.RESERVED ? read : null;
        });
  }

  private WorkOrderView doTheWork(WorkOrderView ready) throws ApiException {
    WorkOrderView started =
        move(
            ready,
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
    InvoiceSummary issued =
        await(
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

  private static String etag(ApiResponse<?> response) {
    return response.getHeaders().get("ETag").getFirst();
  }

  static String newKey() {
    return UUID.randomUUID().toString();
  }

  private interface Look<T> {
    T orNull() throws ApiException;
  }

  private static <T> T await(String what, Look<T> look) throws ApiException {
    try {
      return Watch.await(
          what,
          () -> {
            try {
              return Optional.ofNullable(look.orNull());
            } catch (ApiException refused) {
              throw new Unexpected(refused);
            }
          });
    } catch (Unexpected unexpected) {
      throw unexpected.refused;
    }
  }

  private static final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ApiException refused;

    Unexpected(ApiException refused) {
      super(refused);
      this.refused = refused;
    }
  }
}
