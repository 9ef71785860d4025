package io.jobwright.inventory.item;

import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The items that a list's rows name, shown with them to those who asked and may read items. */
@ApplicationScoped
public class ItemExpansion {

  public static final String ITEM = "item";

  @Inject ItemRepository items;
  @Inject CallContext call;

  /** By id, in one statement; empty where the list was not asked for them. */
  public Map<UUID, ItemView> of(PageRequest<?> page, Stream<UUID> ids) {
    if (!page.expands(ITEM) || !call.may("items:read")) {
      return Map.of();
    }
    Set<UUID> named = ids.collect(Collectors.toUnmodifiableSet());
    return items.find("id in ?1", named).stream()
        .collect(Collectors.toUnmodifiableMap(Item::id, ItemView::of));
  }
}
