package io.jobwright.system.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.jobwright.system.client.model.InvoiceView;
import io.jobwright.system.client.model.PageView;
import io.jobwright.system.client.model.WorkOrderView;
import java.util.Optional;

/** {@code /v1/invoices} */
public final class Invoices {

  private static final String PATH = "/v1/invoices";
  private static final TypeReference<InvoiceView> INVOICE = new TypeReference<>() {};
  private static final TypeReference<PageView<InvoiceView>> PAGE = new TypeReference<>() {};

  private final Session session;

  Invoices(Session session) {
    this.session = session;
  }

  public InvoiceView get(String id) {
    return session.call(Request.get(PATH + "/" + id), INVOICE);
  }

  /** The invoice a completed work order became, once it has. */
  public Optional<InvoiceView> ofWorkOrder(WorkOrderView workOrder) {
    PageView<InvoiceView> page =
        session.call(Request.get(PATH + "?workOrderId=" + workOrder.id()), PAGE);
    return page.items().stream().findFirst();
  }
}
