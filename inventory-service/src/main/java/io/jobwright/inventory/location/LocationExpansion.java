package io.jobwright.inventory.location;

import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The locations that a list's rows name, shown with them to those who asked and may read them. */
@ApplicationScoped
public class LocationExpansion {

  public static final String LOCATION = "location";

  @Inject LocationRepository locations;
  @Inject CallContext call;

  /** By id, in one statement; empty where the list was not asked for them. */
  public Map<UUID, LocationView> of(PageRequest<?> page, Stream<UUID> ids) {
    if (!page.expands(LOCATION) || !call.may("items:read")) {
      return Map.of();
    }
    Set<UUID> named = ids.collect(Collectors.toUnmodifiableSet());
    return locations.find("id in ?1", named).stream()
        .collect(Collectors.toUnmodifiableMap(Location::id, LocationView::of));
  }
}
