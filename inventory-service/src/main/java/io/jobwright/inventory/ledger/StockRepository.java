package io.jobwright.inventory.ledger;

import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.list.Listing;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.list.SortKey;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/** Reads the balances for those who ask; {@link StockLevels} locks and changes them. */
@ApplicationScoped
class StockRepository {

  static final Listing<Stock> LISTING =
      Listing.newestFirst("i.id", Stock::itemId)
          .sortedBy(
              SortKey.text("sku", "i.sku", Stock::sku), SortKey.text("name", "i.name", Stock::name))
          .expanding(StockExpansion.ITEM, StockExpansion.LOCATION);

  @Inject Statements statements;

  List<Stock> list(StockFilter filter, PageRequest<Stock> page) {
    Conditions conditions = page.restrict(filter.conditions());
    SequencedMap<UUID, List<Stock.Level>> byItem = new LinkedHashMap<>();
    statements
        .prepare(select(filter.atLocation(), conditions.andThese(), page.orderBy()))
        .setAll(conditions.values())
        .set("location", filter.location())
        .set("rows", page.rowsToRead())
        .rows(Stock.Level::of)
        .forEach(
            level -> byItem.computeIfAbsent(level.itemId(), item -> new ArrayList<>()).add(level));
    return byItem.values().stream().map(Stock::of).toList();
  }

  /** A page is so many items, each with all its locations. */
  private static Sql select(String atLocation, String conditions, String orderBy) {
    return Sql.of(
        """
        with i as (
          select i.id, i.sku, i.name from item i
           where i.tenant_id = :tenant
             and exists (select from stock_level s
                          where s.tenant_id = :tenant and s.item_id = i.id%1$s)%2$s%3$s limit :rows)
        select i.id as item_id, i.sku, i.name, s.location_id, s.on_hand, s.reserved
          from i join stock_level s on s.tenant_id = :tenant and s.item_id = i.id%1$s%3$s, s.location_id
        """
            .formatted(atLocation, conditions, orderBy));
  }
}
