package io.jobwright.quotes.quote;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.platform.command.Batch;
import io.jobwright.platform.command.BatchRequest;
import io.jobwright.platform.command.BatchView;
import io.jobwright.platform.command.Command;
import io.jobwright.platform.list.Cursors;
import io.jobwright.platform.list.ListOptions;
import io.jobwright.platform.list.ListParameters;
import io.jobwright.platform.list.Page;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.patch.MergePatch;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.problem.Raises;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.quotes.Ids;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Quotes over HTTP: making, editing and reading them. */
@Path("/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class QuoteResource {

  @Inject Command command;
  @Inject Batch batch;
  @Inject Cursors cursors;
  @Inject MergePatch patches;
  @Inject CreateQuote createQuote;
  @Inject ChangeQuote changeQuote;
  @Inject AddQuoteLines addQuoteLines;
  @Inject RemoveQuoteLine removeQuoteLine;
  @Inject QuoteRepository quotes;
  @Inject QuoteViews views;

  @POST
  @PermissionsAllowed("quotes:write")
  @Raises({
    ProblemType.AMOUNT_INVALID,
    ProblemType.CATALOGUE_ITEM_UNKNOWN,
    ProblemType.CLIENT_UNKNOWN,
    ProblemType.CURRENCY_MISMATCH,
    ProblemType.DAY_PASSED,
    ProblemType.TOTAL_MISMATCH
  })
  @Operation(operationId = "createQuote", summary = "Create a draft quote")
  @APIResponseSchema(value = QuoteView.class, responseCode = "201")
  public Response create(@NotNull @Valid QuoteRequest request) {
    return command.create(() -> createQuote.create(request), views::of);
  }

  @POST
  @Path("/batch")
  @PermissionsAllowed("quotes:write")
  @Operation(operationId = "createQuotes", summary = "Create up to 100 draft quotes")
  @APIResponseSchema(value = BatchView.class, responseCode = "207")
  public Response createBatch(@NotNull @Valid BatchRequest request) {
    return batch.create(request, QuoteRequest.class, createQuote::create, views::of);
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @PermissionsAllowed("quotes:write")
  @Raises({
    ProblemType.AMOUNT_INVALID,
    ProblemType.DAY_PASSED,
    ProblemType.INVALID_STATE_TRANSITION
  })
  @Operation(operationId = "updateQuote", summary = "Change a draft, its lines excepted")
  @RequestBodySchema(QuoteHeader.class)
  @APIResponseSchema(QuoteView.class)
  public Response update(@PathParam("id") String id, @NotNull JsonNode patch) {
    MergePatch.Patch<QuoteHeader> changes = patches.read(patch, QuoteHeader.class, QuoteView.class);
    return command.change(ifMatch -> changeQuote.change(id(id), ifMatch, changes), views::of);
  }

  @POST
  @Path("/{id}/lines")
  @PermissionsAllowed("quotes:write")
  @Raises({
    ProblemType.ALREADY_EXISTS,
    ProblemType.AMOUNT_INVALID,
    ProblemType.CATALOGUE_ITEM_UNKNOWN,
    ProblemType.CURRENCY_MISMATCH,
    ProblemType.LINES_TOO_MANY
  })
  @Operation(operationId = "addQuoteLines", summary = "Add lines to a draft")
  @APIResponseSchema(QuoteView.class)
  public Response addLines(@PathParam("id") String id, @NotNull @Valid LinesRequest request) {
    return command.change(
        ifMatch -> addQuoteLines.add(id(id), ifMatch, request.lines()), views::of);
  }

  @DELETE
  @Path("/{id}/lines/{lineId}")
  @PermissionsAllowed("quotes:write")
  @Raises(ProblemType.AMOUNT_INVALID)
  @Operation(operationId = "removeQuoteLine", summary = "Remove a line from a draft")
  @APIResponseSchema(QuoteView.class)
  public Response removeLine(@PathParam("id") String id, @PathParam("lineId") String lineId) {
    return command.change(
        ifMatch -> removeQuoteLine.remove(id(id), ifMatch, RequestIds.path(Ids.LINE, lineId)),
        views::of);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("quotes:read")
  @Transactional
  @Operation(operationId = "getQuote", summary = "Read a quote")
  public QuoteView get(@PathParam("id") String id) {
    return views.of(quotes.get(id(id)));
  }

  @GET
  @PermissionsAllowed("quotes:read")
  @Transactional
  @ListOptions(
      sort = {"number", "clientName", "validUntil", "updatedAt"},
      expand = {QuoteExpansion.CLIENT, QuoteExpansion.LINES})
  @Operation(operationId = "listQuotes", summary = "List quotes, newest first")
  public Page<QuoteListItem> list(@BeanParam QuoteFilter filter, @BeanParam ListParameters list) {
    PageRequest<QuoteRow> page = cursors.page(QuoteRepository.LISTING, list);
    List<QuoteRow> rows = quotes.list(filter, page);
    QuoteExpansion expansion = quotes.expand(page, rows);
    return page.page(rows, row -> QuoteListItem.of(row, expansion));
  }

  private static UUID id(String text) {
    return RequestIds.path(Ids.QUOTE, text);
  }
}
