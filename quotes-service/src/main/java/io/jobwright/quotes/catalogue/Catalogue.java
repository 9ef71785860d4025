package io.jobwright.quotes.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;

/** The items of the present tenant, as this service knows them. */
@ApplicationScoped
public class Catalogue {

  @Inject Session session;

  /** Those that are known, by id: one statement, and none for what this transaction has read. */
  public Map<UUID, CatalogueItem> items(Set<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return session
        .findMultiple(CatalogueItem.class, List.copyOf(ids), SessionCheckMode.ENABLED)
        .stream()
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableMap(CatalogueItem::id, Function.identity()));
  }

  /** What lines can be made of, of those that are known. */
  public Map<UUID, io.jobwright.platform.document.catalogue.CatalogueItem> offered(Set<UUID> ids) {
    return items(ids).values().stream()
        .flatMap(item -> item.details().map(details -> details.asItem(item.id())).stream())
        .collect(
            Collectors.toUnmodifiableMap(
                io.jobwright.platform.document.catalogue.CatalogueItem::itemId,
                Function.identity()));
  }
}
