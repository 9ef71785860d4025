package io.jobwright.inventory.item;

import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.list.Listing;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.list.SortKey;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The catalogue of the present tenant. */
@ApplicationScoped
public class ItemRepository implements PanacheRepositoryBase<Item, UUID> {

  static final Listing<Item> LISTING =
      Listing.newestFirst("id", Item::id)
          .sortedBy(
              SortKey.text("sku", "sku", Item::sku),
              SortKey.text("name", "name", Item::name),
              SortKey.instant("updatedAt", "updatedAt", Item::updatedAt));

  /** A row of a level refers to its item, and this lock keeps new ones away. */
  private static final Sql LOCK =
      Sql.of("select id from item where tenant_id = :tenant and id = :item for update");

  private static final Sql LEVEL =
      Sql.of(
          """
          select item_id from stock_level
           where tenant_id = :tenant and item_id = :item
           limit 1
          """);

  @Inject Statements statements;

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
              throw Problem.taken(
                  "#/sku",
                  "The SKU belongs to " + taken.aggregateId() + ".",
                  "/v1/items/" + taken.aggregateId());
            });
  }

  /**
   * Whether anything of the item was ever received or asked for. It is locked for good measure: who
   * begins with it waits for the end of this transaction, and who has begun is waited for.
   */
  boolean isInStock(UUID id) {
    statements.prepare(LOCK).set("item", id).rows(row -> row.uuid("id"));
    return statements.prepare(LEVEL).set("item", id).row(row -> row.uuid("item_id")).isPresent();
  }

  /** Those of the ids that are items. */
  public Set<UUID> known(Set<UUID> ids) {
    return find("id in ?1", ids).stream().map(Item::id).collect(Collectors.toUnmodifiableSet());
  }

  long count(ItemFilter filter) {
    Conditions conditions = filter.conditions();
    return count("from Item" + conditions.where(), conditions.values());
  }

  /**
   * Those that come next in the order of the list, the newest first; from the first on for null.
   */
  List<Item> behind(UUID last, ItemFilter filter, int most) {
    Conditions conditions = filter.conditions().before("id", last);
    return find("from Item" + conditions.where() + " order by id desc", conditions.values())
        .page(0, most)
        .list();
  }

  List<Item> list(ItemFilter filter, PageRequest<Item> page) {
    Conditions conditions = page.restrict(filter.conditions());
    return find("from Item" + conditions.where() + page.orderBy(), conditions.values())
        .page(0, page.rowsToRead())
        .list();
  }
}
