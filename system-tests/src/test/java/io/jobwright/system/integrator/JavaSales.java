package io.jobwright.system.integrator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.client.ApiClient;
import io.jobwright.client.ApiException;
import io.jobwright.client.ApiResponse;
import io.jobwright.client.api.ClientsApi;
import io.jobwright.client.api.ClientsApi.APICreateClientRequest;
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
import io.jobwright.client.model.CalculationRequest;
import io.jobwright.client.model.ClientDetails;
import io.jobwright.client.model.ClientRequest;
import io.jobwright.client.model.ClientView;
import io.jobwright.client.model.Discount;
import io.jobwright.client.model.LineRequest;
import io.jobwright.client.model.LinkApproval;
import io.jobwright.client.model.Problem;
import io.jobwright.client.model.QuoteRequest;
import io.jobwright.client.model.QuoteView;
import io.jobwright.client.model.UpdateQuote;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The part of the job that is agreed with the client. */
final class JavaSales {

  private static final int UNPROCESSABLE = 422;

  private final ObjectMapper json = ApiClient.createDefaultObjectMapper();
  private final ClientsApi clients;
  private final PricingApi pricing;
  private final QuotesApi quotes;
  private final PublicQuotesApi publicQuotes;
  private final String run;

  /**
   * @param customer has no token
   * @param run makes the client's name of this run its own
   */
  JavaSales(ApiClient program, ApiClient customer, String run) {
    clients = new ClientsApi(program);
    pricing = new PricingApi(program);
    quotes = new QuotesApi(program);
    publicQuotes = new PublicQuotesApi(customer);
    this.run = run;
  }

  /** Five chargers; three are there. */
  ApiResponse<QuoteView> makeQuote(JavaWarehouse.Items items) throws ApiException {
    ClientView client =
        clients.createClient(
            APICreateClientRequest.newBuilder()
                .idempotencyKey(JavaWarehouse.newKey())
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
    Eventually.await("items in the quotes service", () -> canPrice(lines) ? lines : null);
    return quotes.createQuoteWithHttpInfo(
        APICreateQuoteRequest.newBuilder()
            .idempotencyKey(JavaWarehouse.newKey())
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
  ApiResponse<QuoteView> changeQuote(ApiResponse<QuoteView> made) throws ApiException {
    return quotes.updateQuoteWithHttpInfo(
        APIUpdateQuoteRequest.newBuilder()
            .id(made.getData().getId())
            .ifMatch(etag(made))
            .updateQuote(new UpdateQuote().validUntil(LocalDate.of(2099, 12, 31)).terms(null))
            .build());
  }

  Problem sendWithStaleVersion(ApiResponse<QuoteView> stale) throws IOException {
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

  QuoteView agree(ApiResponse<QuoteView> draft) throws ApiException {
    String link = send(draft).getPublicToken();
    publicQuotes.getPublicQuote(APIGetPublicQuoteRequest.newBuilder().token(link).build());
    publicQuotes.approvePublicQuote(
        APIApprovePublicQuoteRequest.newBuilder()
            .token(link)
            .linkApproval(new LinkApproval().name("Maria Miller"))
            .build());
    return quotes.getQuote(APIGetQuoteRequest.newBuilder().id(draft.getData().getId()).build());
  }

  private static String etag(ApiResponse<?> response) {
    return response.getHeaders().get("ETag").getFirst();
  }
}
