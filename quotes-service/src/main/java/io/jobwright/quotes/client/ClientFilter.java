package io.jobwright.quotes.client;

import io.jobwright.platform.list.Conditions;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which clients a list is of. */
public record ClientFilter(
    @QueryParam("q") @Parameter(description = "Text in the name or legal name") String q,
    @QueryParam("externalRef")
        @Parameter(description = "The name of another system for the client: accounting:4711")
        String externalRef,
    @QueryParam("updatedAfter") Instant updatedAfter,
    @QueryParam("updatedBefore") Instant updatedBefore) {

  Conditions conditions() {
    Conditions conditions =
        new Conditions()
            .text(q, "name", "legalName")
            .after("updatedAt", updatedAfter)
            .before("updatedAt", updatedBefore);
    if (externalRef != null) {
      conditions.and(
          "id in (select r.clientId from ExternalRef r where r.reference = ?)", externalRef);
    }
    return conditions;
  }
}
