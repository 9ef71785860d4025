package io.jobwright.platform.list;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What every list can be asked, beside its own filters.
 *
 * @param limit 50 where absent; more than 200 counts as 200
 * @param cursor of the page before
 * @param sort keys of the list, separated by commas, a minus before one for descending
 * @param expand parts to be shown with each item, separated by commas
 */
public record ListParameters(
    @QueryParam("limit")
        @Parameter(description = "How many items a page has at most; more than 200 counts as 200")
        @Schema(minimum = "1", defaultValue = "50")
        Integer limit,
    @QueryParam("cursor")
        @Parameter(description = "The nextCursor of the page before; good for the same list only")
        String cursor,
    @QueryParam("sort") String sort,
    @QueryParam("expand") String expand) {}
