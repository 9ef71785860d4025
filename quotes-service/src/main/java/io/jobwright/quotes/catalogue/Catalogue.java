package io.jobwright.quotes.catalogue;

import io.jobwright.platform.document.catalogue.CatalogueItem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The items of the present tenant, as this service knows them. A request reads an item once: what
 * it prices a line by is what it flags it by.
 */
@RequestScoped
public class Catalogue {

  @Inject Items items;
  @Inject StockLevels stockLevels;

  private final Map<UUID, KnownItem> read = new HashMap<>();

  /** Those that are known, by id: one statement, and none for what this request has read. */
  public Map<UUID, KnownItem> items(Collection<UUID> ids) {
    Set<UUID> unread =
        ids.stream().filter(id -> !read.containsKey(id)).collect(Collectors.toUnmodifiableSet());
    items
        .known()
        .findWith(stockLevels.known(), unread)
        .forEach(
            (id, pair) ->
                read.put(
                    id,
                    new KnownItem(
                        Optional.ofNullable(pair.one()), Optional.ofNullable(pair.other()))));
    return ids.stream()
        .filter(read::containsKey)
        .collect(Collectors.toUnmodifiableMap(id -> id, read::get));
  }

  /** Those of which more is known than their stock. */
  public Map<UUID, CatalogueItem> offered(Collection<UUID> ids) {
    return items(ids).values().stream()
        .flatMap(known -> known.item().stream())
        .collect(Collectors.toUnmodifiableMap(CatalogueItem::itemId, Function.identity()));
  }
}
