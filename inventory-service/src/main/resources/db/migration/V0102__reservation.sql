-- One row per work order that asked for stock, or whose cancellation came before it asked.
create table reservation_set (
  tenant_id      uuid not null,
  work_order_id  uuid not null,
  job_id         uuid not null,
  status         text not null check (status in ('OPEN', 'CONSUMED', 'RELEASED', 'WITHDRAWN', 'REFUSED')),
  version        bigint not null default 0,
  -- version of the work order whose picks were last recorded: no fact counts twice
  picked_version bigint not null default -1,
  primary key (tenant_id, work_order_id)
) with (fillfactor = 70);
select tenant_only('reservation_set');
grant select, insert, update on reservation_set to ${app};

create table reservation (
  tenant_id     uuid not null,
  id            uuid not null,
  work_order_id uuid not null,
  line_id       uuid not null,
  item_id       uuid not null,
  location_id   uuid not null,
  asked         quantity not null check (asked > 0),
  reserved      quantity not null check (reserved >= 0),
  picked        quantity not null default 0 check (picked >= 0),
  consumed      quantity not null default 0 check (consumed >= 0),
  released      quantity not null default 0 check (released >= 0),
  backordered   quantity not null check (backordered >= 0),
  promised_date date,
  created_at    timestamptz not null,
  primary key (tenant_id, id),
  constraint one_reservation_per_work_order_line unique (tenant_id, work_order_id, line_id),
  foreign key (tenant_id, work_order_id) references reservation_set,
  foreign key (tenant_id, item_id, location_id) references stock_level,
  constraint every_unit_asked_is_somewhere check (asked = reserved + backordered + consumed + released),
  constraint picked_is_reserved check (picked <= reserved + consumed)
) with (fillfactor = 70);
create index reservation_by_item on reservation (tenant_id, item_id, id desc);
create index reservation_by_location on reservation (tenant_id, location_id, id desc);
create index reservation_by_promised_date on reservation (tenant_id, promised_date, id);
-- The queue for arriving stock: earliest promise first, none last, then age.
create index backorder_queue
  on reservation (tenant_id, item_id, location_id, promised_date, created_at, id) where backordered > 0;
select tenant_only('reservation');
grant select, insert, update on reservation to ${app};
