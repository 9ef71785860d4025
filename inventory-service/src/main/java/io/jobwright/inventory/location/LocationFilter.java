package io.jobwright.inventory.location;

import io.jobwright.platform.list.Conditions;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which locations a list is of. */
public record LocationFilter(
    @QueryParam("kind") @Separator(",") List<LocationKind> kind,
    @QueryParam("q") @Parameter(description = "Text in the name") String q,
    @QueryParam("updatedAfter") Instant updatedAfter,
    @QueryParam("updatedBefore") Instant updatedBefore) {

  Conditions conditions() {
    return new Conditions()
        .in("kind", kind)
        .text(q, "name")
        .after("updatedAt", updatedAfter)
        .before("updatedAt", updatedBefore);
  }
}
