-- What inventory's items and their stock are, as it last told us: two read models, looked up by id alone.
create table item (
  tenant_id uuid not null,
  id        uuid not null,
  version   bigint not null,
  data      jsonb not null,
  primary key (tenant_id, id)
);

create table stock_level (
  tenant_id uuid not null,
  id        uuid not null,
  version   bigint not null,
  data      jsonb not null,
  primary key (tenant_id, id)
);

-- catalogue_item held both in one row. It stays until the next release, because replicas of the previous one read and
-- write it while they still run; what they write goes on into the new tables. The next release drops it and these
-- functions.
create function item_of(known catalogue_item) returns item language sql stable as $$
  select known.tenant_id, known.item_id, known.item_version, jsonb_strip_nulls(jsonb_build_object(
    'itemId', public_id('itm', known.item_id), 'sku', known.sku, 'name', known.name, 'kind', known.kind, 'unit', known.unit,
    'unitPrice', known.unit_price::text, 'priceBaseQuantity', known.price_base_quantity::text,
    'currency', known.currency, 'tax', known.tax, 'stocked', known.stocked, 'active', known.active,
    'lowStockThreshold', known.low_stock_threshold::text))
$$;

create function stock_level_of(known catalogue_item) returns stock_level language sql stable as $$
  select known.tenant_id, known.item_id, known.stock_version, jsonb_build_object(
    'available', known.available::text,
    'asOf', to_char(known.stock_as_of at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
$$;

create function catalogue_item_goes_on() returns trigger language plpgsql as $$
begin
  if new.item_version is not null then
    insert into item as known select * from item_of(new)
    on conflict (tenant_id, id) do update set version = excluded.version, data = excluded.data
     where excluded.version > known.version;
  end if;
  if new.stock_version is not null then
    insert into stock_level as known select * from stock_level_of(new)
    on conflict (tenant_id, id) do update set version = excluded.version, data = excluded.data
     where excluded.version > known.version;
  end if;
  return null;
end $$;
create trigger goes_on after insert or update on catalogue_item
  for each row execute function catalogue_item_goes_on();

-- The owner reads past row security here, under the lock that this takes; nobody writes meanwhile.
alter table catalogue_item no force row level security;
insert into item
  select told.* from catalogue_item known cross join lateral item_of(known) told where item_version is not null;
insert into stock_level
  select told.* from catalogue_item known cross join lateral stock_level_of(known) told where stock_version is not null;
alter table catalogue_item force row level security;

select tenant_only('item');
select tenant_only('stock_level');
grant select, insert, update on item, stock_level to ${app};
