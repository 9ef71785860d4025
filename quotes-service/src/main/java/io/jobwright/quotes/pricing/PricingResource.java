package io.jobwright.quotes.pricing;

import io.jobwright.platform.config.JobwrightConfig;
import io.jobwright.platform.document.line.PricedLines;
import io.jobwright.platform.pricing.PricingPolicy;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.problem.Raises;
import io.jobwright.quotes.quote.ComposeLines;
import io.jobwright.quotes.quote.StockOfLines;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The calculator over HTTP. Reads the catalogue, stores nothing. */
@Path("/v1/pricing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PricingResource {

  @Inject ComposeLines composeLines;
  @Inject StockOfLines stock;
  @Inject JobwrightConfig config;

  @POST
  @Path("/calculate")
  @PermissionsAllowed("quotes:read")
  @Transactional
  @Raises({
    ProblemType.AMOUNT_INVALID,
    ProblemType.CATALOGUE_ITEM_UNKNOWN,
    ProblemType.CURRENCY_MISMATCH
  })
  @Operation(operationId = "calculatePrice", summary = "Price lines without storing anything")
  public CalculationView calculate(@NotNull @Valid CalculationRequest request) {
    String currency =
        request.currency() == null
            ? config.tenantDefaults().currency().getCurrencyCode()
            : request.currency();
    PricedLines priced =
        PricedLines.of(
            currency,
            PricingPolicy.DEFAULT,
            composeLines.compose(currency, request.taxRule(), request.lines()),
            request.discount() == null ? null : request.discount().terms());
    return CalculationView.of(priced, stock.of(priced.lines()));
  }
}
