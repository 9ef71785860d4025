package io.jobwright.invoicing.invoice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jobwright.platform.document.client.ClientSnapshot;
import java.util.List;

/**
 * An invoice in a list.
 *
 * @param client with {@code expand=client} only
 * @param lines with {@code expand=lines} only
 */
public record InvoiceListItem(
    @JsonUnwrapped InvoiceRow invoice, ClientSnapshot client, List<InvoiceLineView> lines) {

  static InvoiceListItem of(InvoiceRow invoice, InvoiceExpansion expansion) {
    return new InvoiceListItem(
        invoice, expansion.clientOf(invoice.id()), expansion.linesOf(invoice.id()));
  }
}
