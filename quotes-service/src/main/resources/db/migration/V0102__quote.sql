-- One row is one revision of a quote: an offer with its own lines, figures and fate.
create table quote (
  tenant_id               uuid not null,
  id                      uuid not null,
  version                 bigint not null,
  created_at              timestamptz not null,
  updated_at              timestamptz not null,
  job_id                  uuid not null,
  number                  text not null,
  revision                integer not null check (revision > 0),
  status                  text not null
                          check (status in ('DRAFT', 'SENT', 'APPROVED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
  client_id               uuid not null,
  client_name             text not null,
  client                  jsonb not null,
  title                   text not null,
  description             text,
  notes                   text,
  terms                   text,
  valid_until             date,
  expected_start          date,
  expected_completion     date,
  discount                jsonb,
  currency                text not null,
  pricing_policy          text not null,
  line_net                money_amount not null,
  allowances              money_amount not null,
  charges                 money_amount not null,
  tax_exclusive           money_amount not null,
  tax                     money_amount not null,
  tax_inclusive           money_amount not null,
  prepaid                 money_amount not null,
  rounding                money_amount not null,
  payable                 money_amount not null,
  tax_breakdown           jsonb not null,
  allowance_charges       jsonb not null,
  sent_at                 timestamptz,
  document_hash           text,
  decided_at              timestamptz,
  decided_by              text,
  decision_channel        text check (decision_channel in ('LINK', 'STAFF')),
  decision_reason         text,
  decision_actor          text,
  decision_remote_address text,
  decision_user_agent     text,
  primary key (tenant_id, id),
  unique (tenant_id, number, revision),
  foreign key (tenant_id, client_id) references client (tenant_id, id),
  check (tax_inclusive = tax_exclusive + tax),
  check (payable = tax_inclusive - prepaid + rounding),
  check ((status = 'DRAFT') = (sent_at is null and document_hash is null)),
  check ((status in ('APPROVED', 'DECLINED')) = (decided_at is not null))
);
create index on quote (tenant_id, status, id desc);
create index on quote (tenant_id, client_id, id desc);
create index on quote (tenant_id, job_id);
create index on quote (tenant_id, client_name, id);
create index on quote (tenant_id, valid_until, id);
create index on quote (tenant_id, updated_at, id);
select tenant_only('quote');
grant select, insert, update on quote to ${app};

create table quote_line (
  tenant_id           uuid not null,
  id                  uuid not null,
  quote_id            uuid not null,
  position            integer not null,
  kind                text not null check (kind in ('PRODUCT', 'SERVICE', 'CHARGE')),
  item_id             uuid,
  sku                 text,
  description         text not null,
  stocked             boolean not null check (item_id is not null or not stocked),
  quantity            quantity not null check (quantity > 0),
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
  primary key (tenant_id, id),
  unique (tenant_id, quote_id, position),
  foreign key (tenant_id, quote_id) references quote (tenant_id, id),
  check (gross = net + document_share + tax_amount)
);
select tenant_only('quote_line');
grant select, insert, update, delete on quote_line to ${app};

-- What was sent stays as it was sent, whatever a program does: of a SENT quote only the fate can
-- change, of any later one nothing. The moves themselves are the service's transition table.
create function quote_is_frozen() returns trigger language plpgsql as $$
declare
  fate constant text[] := array['status', 'version', 'updated_at', 'decided_at', 'decided_by',
    'decision_channel', 'decision_reason', 'decision_actor', 'decision_remote_address', 'decision_user_agent'];
begin
  if old.status <> 'SENT' or new.status = 'DRAFT' or to_jsonb(new) - fate <> to_jsonb(old) - fate then
    raise exception 'Quote % revision % is %: its content is frozen', old.number, old.revision, old.status
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger frozen before update on quote
  for each row when (old.status <> 'DRAFT') execute function quote_is_frozen();

create function quote_lines_are_frozen() returns trigger language plpgsql as $$
begin
  if exists (select 1 from changed join quote on quote.tenant_id = changed.tenant_id and quote.id = changed.quote_id
              where quote.status <> 'DRAFT') then
    raise exception 'The lines of a sent quote are frozen' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger frozen_insert after insert on quote_line referencing new table as changed
  for each statement execute function quote_lines_are_frozen();
create trigger frozen_update_from after update on quote_line referencing old table as changed
  for each statement execute function quote_lines_are_frozen();
create trigger frozen_update_to after update on quote_line referencing new table as changed
  for each statement execute function quote_lines_are_frozen();
create trigger frozen_delete after delete on quote_line referencing old table as changed
  for each statement execute function quote_lines_are_frozen();
