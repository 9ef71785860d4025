package io.jobwright.inventory.item;

import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.list.Conditions;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which items a list is of. */
public record ItemFilter(
    @QueryParam("sku") String sku,
    @QueryParam("kind") @Separator(",") List<ItemKind> kind,
    @QueryParam("active") Boolean active,
    @QueryParam("stocked") Boolean stocked,
    @QueryParam("q") @Parameter(description = "Text in SKU or name") String q,
    @QueryParam("updatedAfter") Instant updatedAfter,
    @QueryParam("updatedBefore") Instant updatedBefore) {

  Conditions conditions() {
    return new Conditions()
        .equal("sku", sku)
        .in("kind", kind)
        .equal("active", active)
        .equal("stocked", stocked)
        .text(q, "sku", "name")
        .after("updatedAt", updatedAfter)
        .before("updatedAt", updatedBefore);
  }
}
