package io.jobwright.quotes.offer;

import io.jobwright.platform.command.Command;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.problem.Raises;
import io.jobwright.platform.tenancy.CallContext;
import io.jobwright.quotes.quote.ApprovalOutcome;
import io.jobwright.quotes.quote.ApprovalOutcome.Approved;
import io.jobwright.quotes.quote.ApprovalOutcome.Expired;
import io.jobwright.quotes.quote.Decision;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * The client's side of a quote: no account, the token of the link is all there is. It names the
 * tenant, which is entered before anything is looked up.
 */
@Path("/v1/public/quotes/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PublicQuoteResource {

  private static final int MAX_USER_AGENT = 500;

  @Inject Command command;
  @Inject CallContext call;
  @Inject ApprovalLinks links;
  @Inject ApproveQuote approveQuote;
  @Inject QuoteMoves moves;
  @Inject Clock clock;

  @GET
  @PermitAll
  @Transactional
  @Raises(ProblemType.APPROVAL_LINK_INVALID)
  @Operation(operationId = "getPublicQuote", summary = "Read a quote through its public link")
  public PublicQuoteView get(@PathParam("token") String token) {
    return PublicQuoteView.of(links.quote(enter(token)));
  }

  @POST
  @Path("/approve")
  @PermitAll
  @Raises({
    ProblemType.APPROVAL_LINK_INVALID,
    ProblemType.INVALID_STATE_TRANSITION,
    ProblemType.QUOTE_EXPIRED
  })
  @Operation(operationId = "approvePublicQuote", summary = "Approve a quote by its public link")
  @APIResponseSchema(PublicQuoteView.class)
  public Response approve(
      @PathParam("token") String token,
      @NotNull @Valid LinkApproval request,
      @Context HttpServerRequest http) {
    LinkToken link = enter(token);
    Decision approval = byLink(request.name(), request.comment(), http);
    return command.run(() -> approveQuote.approve(link, approval), PublicQuoteResource::approved);
  }

  @POST
  @Path("/decline")
  @PermitAll
  @Raises({ProblemType.APPROVAL_LINK_INVALID, ProblemType.INVALID_STATE_TRANSITION})
  @Operation(operationId = "declinePublicQuote", summary = "Decline a quote by its public link")
  @APIResponseSchema(PublicQuoteView.class)
  public Response decline(
      @PathParam("token") String token,
      @NotNull @Valid LinkDecline request,
      @Context HttpServerRequest http) {
    LinkToken link = enter(token);
    Decision refusal = byLink(request.name(), request.comment(), http);
    return command.run(
        () -> moves.apply(link, (quote, now) -> quote.decline(refusal, now)), PublicQuoteView::of);
  }

  private LinkToken enter(String token) {
    LinkToken link = LinkToken.parse(token).orElseThrow(ApprovalLink::invalid);
    call.enterPublicLink(link.tenantId());
    return link;
  }

  private Decision byLink(String name, String comment, HttpServerRequest http) {
    String userAgent = http.getHeader(HttpHeaders.USER_AGENT);
    return new Decision(
        clock.instant(),
        name,
        Decision.Channel.LINK,
        comment,
        call.actor(),
        http.remoteAddress().hostAddress(),
        userAgent == null || userAgent.length() <= MAX_USER_AGENT
            ? userAgent
            : userAgent.substring(0, MAX_USER_AGENT));
  }

  private static Object approved(ApprovalOutcome outcome) {
    return switch (outcome) {
      case Approved approved -> PublicQuoteView.of(approved.quote());
      case Expired expired -> expired.quote().expired();
    };
  }
}
