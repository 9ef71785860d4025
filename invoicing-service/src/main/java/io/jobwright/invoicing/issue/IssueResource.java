package io.jobwright.invoicing.issue;

import io.jobwright.invoicing.Ids;
import io.jobwright.invoicing.invoice.InvoiceView;
import io.jobwright.platform.command.Command;
import io.jobwright.platform.request.RequestIds;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The issue of a waiting draft over HTTP. */
@Path("/v1/invoices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class IssueResource {

  @Inject Command command;
  @Inject IssueInvoice issueInvoice;

  @POST
  @Path("/{id}/issue")
  @PermissionsAllowed("invoices:write")
  @Operation(operationId = "issueInvoice", summary = "Issue a draft: it gets number and dates")
  @APIResponseSchema(InvoiceView.class)
  public Response issue(@PathParam("id") String id) {
    return command.change(
        ifMatch -> issueInvoice.issue(RequestIds.path(Ids.INVOICE, id), ifMatch), InvoiceView::of);
  }
}
