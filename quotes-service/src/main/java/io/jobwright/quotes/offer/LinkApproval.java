package io.jobwright.quotes.offer;

import io.jobwright.platform.text.Visible;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A client's approval.
 *
 * @param name of the person who approves
 */
public record LinkApproval(
    @NotNull @Visible @Size(max = 200) String name, @Size(max = 2000) String comment) {}
