-- The balance per item and location. The movements below are the truth; this is their sum, kept in
-- the same transaction, and the row whose lock decides who gets the last unit. Room is left in each
-- page, so that a change of the figures touches no index.
create table stock_level (
  tenant_id      uuid not null,
  item_id        uuid not null,
  location_id    uuid not null,
  on_hand        quantity not null default 0 check (on_hand >= 0),
  reserved       quantity not null default 0,
  last_unit_cost unit_price check (last_unit_cost >= 0),
  version        bigint not null default 0,
  primary key (tenant_id, item_id, location_id),
  foreign key (tenant_id, item_id) references item,
  foreign key (tenant_id, location_id) references location,
  constraint reserved_is_on_hand check (reserved >= 0 and reserved <= on_hand)
) with (fillfactor = 50);
create index stock_level_by_location on stock_level (tenant_id, location_id, item_id desc);
select tenant_only('stock_level');
grant select, insert, update on stock_level to ${app};

create table receipt (
  tenant_id   uuid not null,
  id          uuid not null,
  location_id uuid not null,
  reference   text,
  created_at  timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, location_id) references location
);
select tenant_only('receipt');
grant select, insert on receipt to ${app};

create table receipt_line (
  tenant_id  uuid not null,
  id         uuid not null,
  receipt_id uuid not null,
  position   integer not null,
  item_id    uuid not null,
  quantity   quantity not null check (quantity > 0),
  unit_cost  unit_price check (unit_cost >= 0),
  primary key (tenant_id, id),
  unique (tenant_id, receipt_id, position),
  foreign key (tenant_id, receipt_id) references receipt,
  foreign key (tenant_id, item_id) references item
);
select tenant_only('receipt_line');
grant select, insert on receipt_line to ${app};

-- The ledger: what came and what left, each with the document line behind it.
create table stock_movement (
  tenant_id       uuid not null,
  id              uuid not null default uuidv7(),
  kind            text not null,
  item_id         uuid not null,
  location_id     uuid not null,
  quantity        quantity not null,
  unit_cost       unit_price check (unit_cost >= 0),
  receipt_id      uuid,
  receipt_line_id uuid,
  work_order_id   uuid,
  line_id         uuid,
  occurred_at     timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, item_id, location_id) references stock_level,
  foreign key (tenant_id, receipt_line_id) references receipt_line,
  constraint a_movement_names_its_document_line check (
    case kind
      when 'RECEIPT' then quantity > 0 and num_nonnulls(receipt_id, receipt_line_id) = 2
                      and num_nulls(work_order_id, line_id) = 2
      when 'CONSUMPTION' then quantity < 0 and num_nonnulls(work_order_id, line_id) = 2
                      and num_nulls(receipt_id, receipt_line_id) = 2
      else false
    end)
);
create index stock_movement_by_item on stock_movement (tenant_id, item_id, id desc);
create index stock_movement_by_receipt on stock_movement (tenant_id, receipt_id) where receipt_id is not null;
create index stock_movement_by_location on stock_movement (tenant_id, location_id, id desc);
create index stock_movement_by_time on stock_movement (tenant_id, occurred_at, id);
create unique index one_movement_per_receipt_line on stock_movement (tenant_id, receipt_line_id)
  where receipt_line_id is not null;
create unique index one_consumption_per_work_order_line
  on stock_movement (tenant_id, work_order_id, line_id) where work_order_id is not null;
select tenant_only('stock_movement');
grant select, insert on stock_movement to ${app};

-- The service may not change what happened (no grant); neither may anybody else.
create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete or truncate on stock_movement
  for each statement execute function append_only();
