package io.jobwright.quotes.offer;

import io.jobwright.platform.command.Command;
import io.jobwright.platform.config.JobwrightConfig;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.problem.Raises;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.platform.tenancy.CallContext;
import io.jobwright.quotes.Ids;
import io.jobwright.quotes.quote.ApprovalOutcome;
import io.jobwright.quotes.quote.ApprovalOutcome.Approved;
import io.jobwright.quotes.quote.ApprovalOutcome.Expired;
import io.jobwright.quotes.quote.Decision;
import io.jobwright.quotes.quote.Quote;
import io.jobwright.quotes.quote.QuoteView;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The moves of a quote by staff, over HTTP. */
@Path("/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class QuoteMoveResource {

  @Inject Command command;
  @Inject CallContext call;
  @Inject SendQuote sendQuote;
  @Inject ReplaceLink replaceLink;
  @Inject ApproveQuote approveQuote;
  @Inject QuoteMoves moves;
  @Inject JobwrightConfig config;
  @Inject Clock clock;

  @POST
  @Path("/{id}/send")
  @PermissionsAllowed("quotes:write")
  @Raises({
    ProblemType.CURRENCY_MISMATCH,
    ProblemType.QUOTE_EMPTY,
    ProblemType.QUOTE_EXPIRED,
    ProblemType.TAX_RULE_CHANGED
  })
  @Operation(operationId = "sendQuote", summary = "Send a draft: freeze it and open its link")
  @APIResponseSchema(QuoteView.class)
  public Response send(@PathParam("id") String id) {
    return command.change(ifMatch -> sendQuote.send(id(id), ifMatch), this::sent);
  }

  @POST
  @Path("/{id}/link")
  @PermissionsAllowed("quotes:write")
  @Raises(ProblemType.QUOTE_EXPIRED)
  @Operation(
      operationId = "replaceQuoteLink",
      summary = "Open a new link to a sent quote; the one before is dead at once")
  @APIResponseSchema(QuoteView.class)
  public Response replaceLink(@PathParam("id") String id) {
    UUID quote = id(id);
    return command.change(ifMatch -> replaceLink.replace(quote, ifMatch), this::sent);
  }

  @POST
  @Path("/{id}/approve")
  @PermissionsAllowed("quotes:write")
  @Raises(ProblemType.QUOTE_EXPIRED)
  @Operation(operationId = "approveQuote", summary = "Record the client's approval")
  @APIResponseSchema(QuoteView.class)
  public Response approve(@PathParam("id") String id, @NotNull @Valid StaffApproval request) {
    Decision approval = byStaff(request.approvedBy(), request.reason());
    return command.change(
        ifMatch -> approveQuote.approve(id(id), ifMatch, approval), QuoteMoveResource::approved);
  }

  @POST
  @Path("/{id}/decline")
  @PermissionsAllowed("quotes:write")
  @Operation(operationId = "declineQuote", summary = "Record the client's refusal")
  @APIResponseSchema(QuoteView.class)
  public Response decline(@PathParam("id") String id, @NotNull @Valid StaffDecline request) {
    Decision refusal = byStaff(null, request.reason());
    return command.change(
        ifMatch -> moves.apply(id(id), ifMatch, (quote, now) -> quote.decline(refusal, now)),
        QuoteView::of);
  }

  @POST
  @Path("/{id}/withdraw")
  @PermissionsAllowed("quotes:write")
  @Operation(operationId = "withdrawQuote", summary = "Take an offer back")
  @APIResponseSchema(QuoteView.class)
  public Response withdraw(@PathParam("id") String id) {
    return command.change(ifMatch -> moves.apply(id(id), ifMatch, Quote::withdraw), QuoteView::of);
  }

  private static UUID id(String text) {
    return RequestIds.path(Ids.QUOTE, text);
  }

  private Decision byStaff(String by, String reason) {
    return new Decision(
        clock.instant(), by, Decision.Channel.STAFF, reason, call.actor(), null, null);
  }

  private QuoteView sent(Offer offer) {
    String token = offer.token().text();
    return QuoteView.sent(offer.quote(), config.publicUrl() + "/v1/public/quotes/" + token, token);
  }

  private static Object approved(ApprovalOutcome outcome) {
    return switch (outcome) {
      case Approved approved -> QuoteView.of(approved.quote());
      case Expired expired -> expired.quote().expired();
    };
  }
}
