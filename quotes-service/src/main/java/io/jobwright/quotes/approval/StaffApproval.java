package io.jobwright.quotes.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An approval the client gave in another way.
 *
 * @param approvedBy who decided for the client
 * @param reason how we know, say "by phone"
 */
public record StaffApproval(
    @NotBlank @Size(max = 200) String approvedBy, @NotBlank @Size(max = 2000) String reason) {}
