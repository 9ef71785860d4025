-- What this service knows of inventory's items: two projections in one row, each with its own version.
create table catalogue_item (
  tenant_id           uuid not null,
  item_id             uuid not null,
  item_version        bigint,
  sku                 text,
  name                text,
  kind                text check (kind in ('PRODUCT', 'SERVICE', 'CHARGE')),
  unit                text,
  unit_price          unit_price,
  price_base_quantity quantity,
  currency            text,
  tax                 jsonb,
  stocked             boolean,
  active              boolean,
  low_stock_threshold quantity,
  stock_version       bigint,
  available           quantity,
  stock_as_of         timestamptz,
  primary key (tenant_id, item_id),
  -- the stock of an item may be heard of before the item itself
  check (item_version is null
         or (sku, name, kind, unit, unit_price, price_base_quantity, currency, tax, stocked, active) is not null),
  check (stock_version is null or (available, stock_as_of) is not null)
);
select tenant_only('catalogue_item');
grant select, insert, update on catalogue_item to ${app};
