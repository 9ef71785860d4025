package io.jobwright.quotes.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A client's approval.
 *
 * @param name of the person who approves
 */
public record LinkApproval(
    @NotBlank @Size(max = 200) String name, @Size(max = 2000) String comment) {}
