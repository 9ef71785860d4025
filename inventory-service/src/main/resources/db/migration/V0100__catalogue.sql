create table item (
  tenant_id           uuid not null,
  id                  uuid not null,
  version             bigint not null,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  sku                 text not null,
  name                text not null,
  kind                text not null check (kind in ('PRODUCT', 'SERVICE', 'CHARGE')),
  unit                text not null,
  unit_price          unit_price not null check (unit_price >= 0),
  price_base_quantity quantity not null check (price_base_quantity > 0),
  currency            text not null,
  cost                unit_price check (cost >= 0),
  tax                 jsonb not null,
  stocked             boolean not null,
  low_stock_threshold quantity check (low_stock_threshold >= 0),
  active              boolean not null,
  primary key (tenant_id, id),
  constraint item_sku unique (tenant_id, sku),
  constraint only_products_are_stocked check (kind = 'PRODUCT' or not stocked)
);
create index item_by_kind on item (tenant_id, kind, id desc);
create index item_by_name on item (tenant_id, name, id);
create index item_by_update on item (tenant_id, updated_at, id);
select tenant_only('item');
grant select, insert, update on item to ${app};

create table location (
  tenant_id  uuid not null,
  id         uuid not null,
  version    bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name       text not null,
  kind       text not null check (kind in ('WAREHOUSE', 'VAN')),
  is_default boolean not null,
  primary key (tenant_id, id)
);
create unique index one_default_location on location (tenant_id) where is_default;
select tenant_only('location');
grant select, insert, update on location to ${app};
