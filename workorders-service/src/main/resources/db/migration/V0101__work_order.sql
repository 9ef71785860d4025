create table work_order (
  tenant_id           uuid not null,
  id                  uuid not null,
  version             bigint not null,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  number              text not null,
  status              text not null
    check (status in ('DRAFT', 'AUTHORIZED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')),
  job_id              uuid not null,
  quote_id            uuid,
  quote_number        text,
  quote_revision      integer,
  client_id           uuid not null,
  client_name         text not null,
  client              jsonb not null,
  title               text not null,
  description         text,
  promised_date       date,
  responsible_id      text,
  crew_ids            varchar(64)[] not null default '{}',
  started_at          timestamptz,
  completed_at        timestamptz,
  cancelled_at        timestamptz,
  cancellation_reason text,
  exception_reason    text,
  exception_raised_at timestamptz,
  reservation_version bigint,
  currency            text not null,
  pricing_policy      text not null,
  line_net            money_amount not null,
  allowances          money_amount not null,
  charges             money_amount not null,
  tax_exclusive       money_amount not null,
  tax                 money_amount not null,
  tax_inclusive       money_amount not null,
  prepaid             money_amount not null,
  rounding            money_amount not null,
  payable             money_amount not null,
  tax_breakdown       jsonb not null,
  allowance_charges   jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  -- exactly one work order per approved revision; also what the list by quote reads
  unique (tenant_id, quote_id, quote_revision),
  check (num_nulls(quote_id, quote_number, quote_revision) in (0, 3)),
  check (num_nulls(exception_reason, exception_raised_at) in (0, 2)),
  check ((status = 'COMPLETED') = (completed_at is not null)),
  check ((status = 'CANCELLED') = (cancelled_at is not null)),
  check ((cancelled_at is null) = (cancellation_reason is null))
) with (fillfactor = 80);
create index on work_order (tenant_id, status, id desc);
create index on work_order (tenant_id, client_id, id desc);
create index on work_order (tenant_id, job_id);
create index on work_order (tenant_id, promised_date, id);
create index on work_order (tenant_id, updated_at, id);
create index on work_order (tenant_id, id desc) where exception_reason is not null;
select tenant_only('work_order');
grant select, insert, update on work_order to ${app};

-- The line keeps its id along the chain of documents; the work order is part of the key because
-- two approved revisions of a quote share lines.
create table work_order_line (
  tenant_id           uuid not null,
  work_order_id       uuid not null,
  line_id             uuid not null,
  position            integer not null,
  kind                text not null check (kind in ('PRODUCT', 'SERVICE', 'CHARGE')),
  item_id             uuid,
  sku                 text,
  description         text not null,
  quantity            quantity not null,
  unit                text not null,
  unit_price          unit_price not null,
  price_base_quantity quantity not null,
  discount_percent    percentage not null,
  tax                 jsonb not null,
  net                 money_amount not null,
  document_share      money_amount not null,
  tax_amount          money_amount not null,
  gross               money_amount not null,
  taxes               jsonb not null,
  -- all null where the line is not stocked
  stock_state         text check (stock_state in ('PENDING', 'RESERVED', 'PARTIALLY_RESERVED',
                                                  'BACKORDERED', 'PICKED', 'CONSUMED', 'RELEASED')),
  reserved            quantity check (reserved >= 0),
  backordered         quantity check (backordered >= 0),
  picked              quantity check (picked >= 0),
  consumed            quantity check (consumed >= 0),
  primary key (tenant_id, work_order_id, line_id),
  foreign key (tenant_id, work_order_id) references work_order,
  check (num_nulls(stock_state, reserved, backordered, picked, consumed) in (0, 5)),
  check (stock_state is null or item_id is not null)
) with (fillfactor = 80);
select tenant_only('work_order_line');
grant select, insert, update on work_order_line to ${app};
