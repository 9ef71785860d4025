package io.jobwright.quotes.quote;

import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.quotes.Ids;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which quotes a list is of. */
public record QuoteFilter(
    @QueryParam("status") @Separator(",") List<QuoteStatus> status,
    @QueryParam("clientId") String clientId,
    @QueryParam("jobId") String jobId,
    @QueryParam("number") String number,
    @QueryParam("q") @Parameter(description = "Text in number, title or client's name") String q,
    @QueryParam("validUntilBefore") LocalDate validUntilBefore,
    @QueryParam("updatedAfter") Instant updatedAfter,
    @QueryParam("updatedBefore") Instant updatedBefore) {

  Conditions conditions() {
    return new Conditions()
        .in("q.status", status)
        .equal("q.clientId", RequestIds.filter(Ids.CLIENT, "clientId", clientId))
        .equal("q.jobId", RequestIds.filter(Ids.JOB, "jobId", jobId))
        .equal("q.number", number)
        .text(q, "q.number", "q.header.title", "q.clientName")
        .before("q.header.validUntil", validUntilBefore)
        .after("q.updatedAt", updatedAfter)
        .before("q.updatedAt", updatedBefore);
  }
}
