package io.jobwright.invoicing.invoice;

import io.jobwright.invoicing.Ids;
import io.jobwright.platform.list.Cursors;
import io.jobwright.platform.list.ListOptions;
import io.jobwright.platform.list.ListParameters;
import io.jobwright.platform.list.Page;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.request.RequestIds;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
  @ListOptions(
      sort = {"number", "issueDate", "dueDate", "clientName", "updatedAt"},
      expand = {InvoiceExpansion.CLIENT, InvoiceExpansion.LINES})
  @Operation(operationId = "listInvoices", summary = "List invoices, newest first")
  public Page<InvoiceListItem> list(
      @BeanParam InvoiceFilter filter, @BeanParam ListParameters list) {
    PageRequest<InvoiceRow> page = cursors.page(InvoiceRepository.LISTING, list);
    List<InvoiceRow> rows = invoices.list(filter, page);
    InvoiceExpansion expansion = invoices.expand(page, rows);
    return page.page(rows, row -> InvoiceListItem.of(row, expansion));
  }
}
