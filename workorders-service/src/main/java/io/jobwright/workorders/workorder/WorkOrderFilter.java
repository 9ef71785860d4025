package io.jobwright.workorders.workorder;

import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.workorders.Ids;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which work orders a list is of. */
public record WorkOrderFilter(
    @QueryParam("status") @Separator(",") List<WorkOrderStatus> status,
    @QueryParam("quoteId") String quoteId,
    @QueryParam("jobId") String jobId,
    @QueryParam("clientId") String clientId,
    @QueryParam("member") @Parameter(description = "Responsible or in the crew") String member,
    @QueryParam("number") String number,
    @QueryParam("q") @Parameter(description = "Text in number, title or client's name") String q,
    @QueryParam("promisedBefore") LocalDate promisedBefore,
    @QueryParam("exception")
        @Parameter(description = "true: those with something wrong; false: the others")
        Boolean exception,
    @QueryParam("updatedAfter") Instant updatedAfter,
    @QueryParam("updatedBefore") Instant updatedBefore) {

  Conditions conditions() {
    Conditions conditions =
        new Conditions()
            .in("w.status", status)
            .equal("w.quote.quoteId", RequestIds.filter(Ids.QUOTE, "quoteId", quoteId))
            .equal("w.jobId", RequestIds.filter(Ids.JOB, "jobId", jobId))
            .equal("w.clientId", RequestIds.filter(Ids.CLIENT, "clientId", clientId))
            .equal("w.number", number)
            .text(q, "w.number", "w.title", "w.clientName")
            .before("w.promisedDate", promisedBefore)
            .after("w.updatedAt", updatedAfter)
            .before("w.updatedAt", updatedBefore);
    if (member != null) {
      WorkOrderSight.workedOnBy(member, conditions);
    }
    if (exception != null) {
      conditions.and("w.exception.reason is " + (exception ? "not null" : "null"));
    }
    return conditions;
  }
}
