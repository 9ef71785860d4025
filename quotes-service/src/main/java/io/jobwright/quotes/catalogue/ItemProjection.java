package io.jobwright.quotes.catalogue;

import io.jobwright.platform.inbox.ProjectionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps what the catalogue says of items. */
@ApplicationScoped
public class ItemProjection implements ProjectionHandler<ItemChanged> {

  private static final String UPSERT =
      """
      insert into catalogue_item as known
             (tenant_id, item_id, item_version, sku, name, kind, unit, unit_price, price_base_quantity,
              currency, tax, stocked, active, low_stock_threshold)
      select ?::uuid, told.*
        from jsonb_to_recordset(?::jsonb) as told
             ("id" uuid, "version" bigint, "sku" text, "name" text, "kind" text, "unit" text,
              "unitPrice" numeric, "priceBaseQuantity" numeric, "currency" text, "tax" jsonb,
              "stocked" boolean, "active" boolean, "lowStockThreshold" numeric)
      on conflict (tenant_id, item_id) do update
         set item_version = excluded.item_version, sku = excluded.sku, name = excluded.name,
             kind = excluded.kind, unit = excluded.unit, unit_price = excluded.unit_price,
             price_base_quantity = excluded.price_base_quantity, currency = excluded.currency,
             tax = excluded.tax, stocked = excluded.stocked, active = excluded.active,
             low_stock_threshold = excluded.low_stock_threshold
       where known.item_version is null or excluded.item_version > known.item_version
      """;

  @Inject CatalogueTable table;

  @Override
  public String topic() {
    return "jobwright.inventory.item";
  }

  @Override
  public Class<ItemChanged> dataType() {
    return ItemChanged.class;
  }

  @Override
  public void apply(List<Projected<ItemChanged>> newest) {
    table.upsert(UPSERT, newest);
  }
}
