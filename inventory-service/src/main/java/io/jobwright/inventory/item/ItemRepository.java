package io.jobwright.inventory.item;

import io.jobwright.platform.http.PageRequest;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The catalogue of the present tenant. */
@ApplicationScoped
public class ItemRepository implements PanacheRepositoryBase<Item, UUID> {

  /**
   * The item with this id.
   *
   * @throws Problem 404
   */
  public Item get(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  /**
   * A friendly answer; what holds against two at once is the unique key.
   *
   * @throws Problem 409 where another item has this SKU
   */
  void requireFree(String sku, UUID id) {
    find("sku = ?1 and id != ?2", sku, id)
        .firstResultOptional()
        .ifPresent(
            taken -> {
              throw Problem.at(
                  "#/sku",
                  ProblemType.ALREADY_EXISTS,
                  "The SKU belongs to " + taken.aggregateId() + ".");
            });
  }

  /** Those of the ids that are items. */
  public Set<UUID> known(Set<UUID> ids) {
    return find("id in ?1", ids).stream().map(Item::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Newest first; null and the empty set do not filter. */
  List<Item> list(String sku, Set<ItemKind> kinds, PageRequest page) {
    StringBuilder condition = new StringBuilder("id < :before");
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("before", page.upperBound());
    if (sku != null) {
      condition.append(" and sku = :sku");
      parameters.put("sku", sku);
    }
    if (!kinds.isEmpty()) {
      condition.append(" and kind in :kinds");
      parameters.put("kinds", kinds);
    }
    return find(condition + " order by id desc", parameters).page(0, page.rowsToRead()).list();
  }
}
