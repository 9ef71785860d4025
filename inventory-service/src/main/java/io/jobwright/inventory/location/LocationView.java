package io.jobwright.inventory.location;

import io.jobwright.platform.answer.ResourceView;
import io.jobwright.platform.id.Id;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * What callers see of a location.
 *
 * @param isDefault where goods go and are reserved unless somebody says otherwise
 */
public record LocationView(
    @NotNull @Id("loc") String id,
    long version,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    @NotNull String name,
    @NotNull LocationKind kind,
    boolean isDefault)
    implements ResourceView {

  public static LocationView of(Location location) {
    return new LocationView(
        location.aggregateId(),
        location.version(),
        location.createdAt(),
        location.updatedAt(),
        location.name(),
        location.kind(),
        location.isDefault());
  }
}
