package io.jobwright.inventory.ledger;

import io.jobwright.inventory.item.Item;
import io.jobwright.inventory.item.ItemRepository;
import io.jobwright.inventory.item.ItemView;
import io.jobwright.inventory.location.Location;
import io.jobwright.inventory.location.LocationRepository;
import io.jobwright.inventory.location.LocationView;
import io.jobwright.platform.list.Page;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.tenancy.CallContext;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The items and locations that a list's rows name, shown with them to those who asked and may read
 * them.
 */
@ApplicationScoped
public class StockExpansion {

  public static final String ITEM = "item";
  public static final String LOCATION = "location";

  @Inject ItemRepository items;
  @Inject LocationRepository locations;
  @Inject CallContext call;

  /** Puts item and location, each null where not asked for, into what is shown of a row. */
  @FunctionalInterface
  public interface Completion<V> {
    V with(V view, ItemView item, LocationView location);
  }

  /** The page with items and locations in it. */
  public <V> Page<V> page(
      PageRequest<StockRow<V>> page, List<StockRow<V>> rows, Completion<V> view) {
    Map<UUID, ItemView> itemsById = items(page, rows.stream().map(StockRow::itemId));
    Map<UUID, LocationView> locationsById =
        locations(page, rows.stream().map(StockRow::locationId));
    return page.page(
        rows,
        row ->
            view.with(
                row.view(), itemsById.get(row.itemId()), locationsById.get(row.locationId())));
  }

  /** By id, in one statement; empty where the list was not asked for them. */
  Map<UUID, ItemView> items(PageRequest<?> page, Stream<UUID> ids) {
    return asked(page, ITEM) ? shown(items, ids, Item::id, ItemView::of) : Map.of();
  }

  /** By id, in one statement; empty where the list was not asked for them. */
  Map<UUID, LocationView> locations(PageRequest<?> page, Stream<UUID> ids) {
    return asked(page, LOCATION) ? shown(locations, ids, Location::id, LocationView::of) : Map.of();
  }

  private boolean asked(PageRequest<?> page, String part) {
    return page.expands(part) && call.may("items:read");
  }

  private static <E, V> Map<UUID, V> shown(
      PanacheRepositoryBase<E, ?> repository,
      Stream<UUID> ids,
      Function<E, UUID> id,
      Function<E, V> view) {
    Set<UUID> named = ids.collect(Collectors.toUnmodifiableSet());
    return repository.find("id in ?1", named).stream()
        .collect(Collectors.toUnmodifiableMap(id, view));
  }
}
