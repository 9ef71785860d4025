package io.jobwright.invoicing.invoice;

import io.jobwright.invoicing.Ids;
import io.jobwright.platform.http.Cursors;
import io.jobwright.platform.http.Page;
import io.jobwright.platform.http.PageRequest;
import io.jobwright.platform.http.RequestIds;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Invoices over HTTP. */
@Path("/v1/invoices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class InvoiceResource {

  @Inject Cursors cursors;
  @Inject InvoiceRepository invoices;

  @GET
  @Path("/{id}")
  @PermissionsAllowed("invoices:read")
  @Transactional
  @Operation(operationId = "getInvoice", summary = "Read an invoice")
  public InvoiceView get(@PathParam("id") String id) {
    return InvoiceView.of(invoices.get(RequestIds.path(Ids.INVOICE, id)));
  }

  @GET
  @PermissionsAllowed("invoices:read")
  @Transactional
  @Operation(operationId = "listInvoices", summary = "List invoices, newest first")
  public Page<InvoiceSummary> list(
      @QueryParam("status") String status,
      @QueryParam("workOrderId") String workOrderId,
      @QueryParam("jobId") String jobId,
      @QueryParam("clientId") String clientId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    InvoiceFilter filter = InvoiceFilter.of(status, workOrderId, jobId, clientId);
    PageRequest page = cursors.page(limit, cursor);
    return page.page(invoices.list(filter, page), InvoiceRow::id, InvoiceSummary::of);
  }
}
