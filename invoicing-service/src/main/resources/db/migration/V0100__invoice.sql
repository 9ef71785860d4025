create table invoice (
  tenant_id         uuid not null,
  id                uuid not null,
  version           bigint not null,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  job_id            uuid not null,
  work_order_id     uuid not null,
  work_order_number text not null,
  completion        integer not null check (completion > 0),
  quote_id          uuid,
  quote_number      text,
  client_id         uuid not null,
  client_name       text not null,
  client            jsonb not null,
  title             text not null,
  service_date      date not null,
  status            text not null check (status in ('DRAFT', 'ISSUED')),
  number            text,
  issue_date        date,
  due_date          date check (due_date >= issue_date),
  currency          text not null,
  pricing_policy    text not null,
  line_net          money_amount not null,
  allowances        money_amount not null,
  charges           money_amount not null,
  tax_exclusive     money_amount not null,
  tax               money_amount not null,
  tax_inclusive     money_amount not null,
  prepaid           money_amount not null,
  rounding          money_amount not null,
  payable           money_amount not null,
  tax_breakdown     jsonb not null,
  allowance_charges jsonb not null,
  primary key (tenant_id, id),
  constraint one_invoice_per_completion unique (tenant_id, work_order_id, completion),
  constraint one_invoice_per_number unique (tenant_id, number),
  constraint numbered_when_issued check (
    (status = 'DRAFT') = (number is null)
    and (number is null) = (issue_date is null)
    and (number is null) = (due_date is null)),
  constraint br_co_13 check (tax_exclusive = line_net - allowances + charges),
  constraint br_co_15 check (tax_inclusive = tax_exclusive + tax),
  constraint br_co_16 check (payable = tax_inclusive - prepaid + rounding)
);
create index invoice_by_job on invoice (tenant_id, job_id, id desc);
create index invoice_by_client on invoice (tenant_id, client_id, id desc);
create index invoice_by_status on invoice (tenant_id, status, id desc);
create index invoice_by_quote on invoice (tenant_id, quote_id, id desc) where quote_id is not null;
create index invoice_by_issue_date on invoice (tenant_id, issue_date, id);
create index invoice_by_due_date on invoice (tenant_id, due_date, id);
create index invoice_by_client_name on invoice (tenant_id, client_name, id);
create index invoice_by_update on invoice (tenant_id, updated_at, id);
select tenant_only('invoice');
grant select, insert, update on invoice to ${app};

-- The line's id is that of the quote line, so it may come back in a later invoice of the same job.
create table invoice_line (
  tenant_id           uuid not null,
  invoice_id          uuid not null,
  line_id             uuid not null,
  position            integer not null,
  kind                text not null check (kind in ('PRODUCT', 'SERVICE', 'CHARGE')),
  item_id             uuid,
  sku                 text,
  description         text not null,
  stocked             boolean not null,
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
  primary key (tenant_id, invoice_id, line_id),
  foreign key (tenant_id, invoice_id) references invoice (tenant_id, id),
  constraint line_gross check (gross = net + document_share + tax_amount)
);
select tenant_only('invoice_line');
grant select, insert on invoice_line to ${app};

-- What was issued stays as it was, whoever asks, the owner of the tables included.
create function refuse_change_of_issued_invoice() returns trigger language plpgsql as $$
begin
  raise exception 'invoice % is issued and cannot be changed', old.number using errcode = 'restrict_violation';
end $$;
create trigger issued_invoice_is_immutable before update or delete on invoice
  for each row when (old.status = 'ISSUED') execute function refuse_change_of_issued_invoice();

-- Lines come with their invoice: the transaction that makes it may add them, also where it issues
-- the invoice in the same breath, and no later one may touch them.
create function refuse_change_of_issued_lines() returns trigger language plpgsql as $$
begin
  if exists (select 1 from changed c
               join invoice i on i.tenant_id = c.tenant_id and i.id = c.invoice_id
              where i.status = 'ISSUED' and i.xmin <> pg_current_xact_id()::xid) then
    raise exception 'the lines of an issued invoice cannot be changed' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger issued_lines_are_complete after insert on invoice_line
  referencing new table as changed for each statement execute function refuse_change_of_issued_lines();
create trigger issued_lines_are_immutable after update on invoice_line
  referencing old table as changed for each statement execute function refuse_change_of_issued_lines();
create trigger issued_lines_stay after delete on invoice_line
  referencing old table as changed for each statement execute function refuse_change_of_issued_lines();
