package io.jobwright.invoicing.invoice;

import io.jobwright.invoicing.Ids;
import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.request.RequestIds;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which invoices a list is of. */
public record InvoiceFilter(
    @QueryParam("status") @Separator(",") List<InvoiceStatus> status,
    @QueryParam("workOrderId") String workOrderId,
    @QueryParam("quoteId") String quoteId,
    @QueryParam("jobId") String jobId,
    @QueryParam("clientId") String clientId,
    @QueryParam("number") String number,
    @QueryParam("q")
        @Parameter(
            description =
                "Text in title or client's name, or in the number of invoice, work order or quote")
        String q,
    @QueryParam("dueBefore") LocalDate dueBefore,
    @QueryParam("issuedAfter") LocalDate issuedAfter,
    @QueryParam("issuedBefore") LocalDate issuedBefore,
    @QueryParam("updatedAfter") Instant updatedAfter,
    @QueryParam("updatedBefore") Instant updatedBefore) {

  Conditions conditions() {
    return new Conditions()
        .in("i.status", status)
        .equal(
            "i.origin.workOrderId", RequestIds.filter(Ids.WORK_ORDER, "workOrderId", workOrderId))
        .equal("i.origin.quoteId", RequestIds.filter(Ids.QUOTE, "quoteId", quoteId))
        .equal("i.origin.jobId", RequestIds.filter(Ids.JOB, "jobId", jobId))
        .equal("i.clientId", RequestIds.filter(Ids.CLIENT, "clientId", clientId))
        .equal("i.issue.number", number)
        .text(
            q,
            "i.issue.number",
            "i.title",
            "i.clientName",
            "i.origin.workOrderNumber",
            "i.origin.quoteNumber")
        .before("i.issue.dueDate", dueBefore)
        .after("i.issue.issueDate", issuedAfter)
        .before("i.issue.issueDate", issuedBefore)
        .after("i.updatedAt", updatedAfter)
        .before("i.updatedAt", updatedBefore);
  }
}
