package io.jobwright.invoicing.invoice;

import io.jobwright.platform.http.PageRequest;
import io.jobwright.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The invoices of the present tenant. */
@ApplicationScoped
public class InvoiceRepository implements PanacheRepositoryBase<Invoice, UUID> {

  /**
   * The invoice with this id.
   *
   * @throws Problem 404
   */
  public Invoice get(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  /** Whether this completion of the work order has its invoice. */
  public boolean hasInvoiceFor(UUID workOrderId, int completion) {
    return count("origin.workOrderId = ?1 and origin.completion = ?2", workOrderId, completion) > 0;
  }

  List<InvoiceRow> list(InvoiceFilter filter, PageRequest page) {
    return find(filter.query(), filter.parameters(page.upperBound()))
        .project(InvoiceRow.class)
        .page(0, page.rowsToRead())
        .list();
  }
}
