package io.jobwright.inventory.location;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.text.Visible;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A location to be made.
 *
 * @param id the caller's own; absent, we give one
 */
public record LocationRequest(
    @Id("loc") String id,
    @NotNull @Visible @Size(max = 200) String name,
    @NotNull LocationKind kind) {}
