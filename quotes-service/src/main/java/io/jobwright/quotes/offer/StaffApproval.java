package io.jobwright.quotes.offer;

import io.jobwright.platform.text.Visible;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An approval the client gave in another way.
 *
 * @param approvedBy who decided for the client
 * @param reason how we know, say "by phone"
 */
public record StaffApproval(
    @NotNull @Visible @Size(max = 200) String approvedBy,
    @NotNull @Visible(oneLine = false) @Size(max = 2000) String reason) {}
