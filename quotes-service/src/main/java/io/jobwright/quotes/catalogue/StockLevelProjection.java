package io.jobwright.quotes.catalogue;

import io.jobwright.platform.inbox.ProjectionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps what there is of each item; may hear of the stock before it hears of the item. */
@ApplicationScoped
public class StockLevelProjection implements ProjectionHandler<StockLevelChanged> {

  private static final String UPSERT =
      """
      insert into catalogue_item as known (tenant_id, item_id, stock_version, available, stock_as_of)
      select ?::uuid, told.*
        from jsonb_to_recordset(?::jsonb) as told
             ("id" uuid, "version" bigint, "available" numeric, "asOf" timestamptz)
      on conflict (tenant_id, item_id) do update
         set stock_version = excluded.stock_version, available = excluded.available,
             stock_as_of = excluded.stock_as_of
       where known.stock_version is null or excluded.stock_version > known.stock_version
      """;

  @Inject CatalogueTable table;

  @Override
  public String topic() {
    return "jobwright.inventory.stock-level";
  }

  @Override
  public Class<StockLevelChanged> dataType() {
    return StockLevelChanged.class;
  }

  @Override
  public void apply(List<Projected<StockLevelChanged>> newest) {
    table.upsert(UPSERT, newest);
  }
}
