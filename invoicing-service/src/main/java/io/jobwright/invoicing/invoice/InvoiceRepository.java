package io.jobwright.invoicing.invoice;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.list.Listing;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.list.SortKey;
import io.jobwright.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The invoices of the present tenant. */
@ApplicationScoped
public class InvoiceRepository implements PanacheRepositoryBase<Invoice, UUID> {

  static final Listing<InvoiceRow> LISTING =
      Listing.newestFirst("i.id", InvoiceRow::id)
          .sortedBy(
              SortKey.text("number", "i.issue.number", InvoiceRow::number).orNone(),
              SortKey.date("issueDate", "i.issue.issueDate", InvoiceRow::issueDate).orNone(),
              SortKey.date("dueDate", "i.issue.dueDate", InvoiceRow::dueDate).orNone(),
              SortKey.text("clientName", "i.clientName", InvoiceRow::clientName),
              SortKey.instant("updatedAt", "i.updatedAt", InvoiceRow::updatedAt))
          .expanding(InvoiceExpansion.CLIENT, InvoiceExpansion.LINES);

  /**
   * The invoice with this id.
   *
   * @throws Problem 404
   */
  public Invoice get(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  /**
   * The invoice to be changed by the caller.
   *
   * @throws Problem 404, or 412 where it has changed since the caller read it
   */
  public Invoice get(UUID id, IfMatch ifMatch) {
    Invoice invoice = get(id);
    ifMatch.check(invoice);
    return invoice;
  }

  /** Whether this completion of the work order has its invoice. */
  public boolean hasInvoiceFor(UUID workOrderId, int completion) {
    return count("origin.workOrderId = ?1 and origin.completion = ?2", workOrderId, completion) > 0;
  }

  List<InvoiceRow> list(InvoiceFilter filter, PageRequest<InvoiceRow> page) {
    Conditions conditions = page.restrict(filter.conditions());
    return find("from Invoice i" + conditions.where() + page.orderBy(), conditions.values())
        .project(InvoiceRow.class)
        .page(0, page.rowsToRead())
        .list();
  }

  /** Each part that is asked for is one statement, whatever the size of the page. */
  InvoiceExpansion expand(PageRequest<InvoiceRow> page, List<InvoiceRow> rows) {
    List<UUID> ids = page.shown(rows).stream().map(InvoiceRow::id).toList();
    return new InvoiceExpansion(
        page.expands(InvoiceExpansion.CLIENT) ? clientsOf(ids) : Map.of(),
        page.expands(InvoiceExpansion.LINES) ? linesOf(ids) : Map.of());
  }

  private record ClientOfInvoice(UUID invoice, ClientSnapshot client) {}

  private Map<UUID, ClientSnapshot> clientsOf(List<UUID> invoices) {
    return getSession()
        .createSelectionQuery(
            "select i.id, i.client from Invoice i where i.id in :invoices", ClientOfInvoice.class)
        .setParameterList("invoices", invoices)
        .getResultStream()
        .collect(Collectors.toMap(ClientOfInvoice::invoice, ClientOfInvoice::client));
  }

  private Map<UUID, List<InvoiceLineView>> linesOf(List<UUID> invoices) {
    Map<UUID, List<InvoiceLineView>> lines = new HashMap<>();
    invoices.forEach(invoice -> lines.put(invoice, new ArrayList<>()));
    getSession()
        .createSelectionQuery(
            "from InvoiceLine l where l.invoice.id in :invoices order by l.position",
            InvoiceLine.class)
        .setParameterList("invoices", invoices)
        .getResultStream()
        .forEach(line -> lines.get(line.invoiceId()).add(new InvoiceLineView(line.line())));
    return lines;
  }
}
