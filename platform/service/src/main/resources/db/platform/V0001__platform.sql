-- What every service's database has: outbox, inbox, idempotency keys, number series, operations.
-- ${app} is the service's role, ${relay} the outbox relay's; both are neither owner nor superuser.

revoke all on schema public from public;
grant usage on schema public to ${app}, ${relay};

-- Shuts a table to every tenant but the one of the transaction. No tenant, no rows.
create function tenant_only(tbl regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format(
    'create policy tenant on %s using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)
       with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', tbl);
end $$;

-- The columns Debezium's outbox event router expects, and what the event's headers carry besides.
-- Decimals keep the scale they are given, so that "10.00" is stored and answered as that.
create domain money_amount as numeric check (scale(value) <= 4 and abs(value) < 1e15);
create domain unit_price   as numeric check (scale(value) <= 6 and abs(value) < 1e13);
create domain quantity     as numeric check (scale(value) <= 6 and abs(value) < 1e13);
create domain percentage   as numeric check (scale(value) <= 6 and value between 0 and 100);

create table outbox (
  position         bigint generated always as identity,
  id               uuid not null,
  tenant_id        uuid not null,
  shard            smallint not null check (shard between 0 and 7),
  aggregatetype    text not null,
  aggregateid      text not null,
  aggregateversion bigint not null,
  type             text not null,
  jobid            text,
  actor            text,
  traceparent      text,
  occurred_at      timestamptz not null,
  payload          text not null,
  primary key (position)
) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
select tenant_only('outbox');
create policy relay on outbox to ${relay} using (true);
grant insert on outbox to ${app};
grant select, delete on outbox to ${relay};

-- What was sent, for a replay after a lost broker disk. One partition a day, dropped when too old.
create table outbox_log (like outbox) partition by range (occurred_at);
select tenant_only('outbox_log');
create policy relay on outbox_log to ${relay} using (true) with check (true);
create table outbox_log_default partition of outbox_log default;
select tenant_only('outbox_log_default');
grant select, insert on outbox_log to ${relay};

-- Makes today's and tomorrow's partition and drops those older than the days given.
create function outbox_log_roll(days integer) returns void
  language plpgsql security definer set search_path = public as $$
declare
  day date;
  partition text;
begin
  perform pg_advisory_xact_lock(x'0b5b'::integer);
  for day in select (now() at time zone 'UTC')::date + n from generate_series(0, 1) as n loop
    partition := 'outbox_log_' || to_char(day, 'YYYYMMDD');
    if to_regclass(partition) is null
       and not exists (select 1 from outbox_log_default
                        where occurred_at >= day::timestamp at time zone 'UTC'
                          and occurred_at < (day + 1)::timestamp at time zone 'UTC') then
      execute format('create table %I partition of outbox_log for values from (%L) to (%L)', partition,
                     day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
      perform tenant_only(partition::regclass);
    end if;
  end loop;
  for partition in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'outbox_log'::regclass and c.relname ~ '^outbox_log_\d{8}$'
       and to_date(right(c.relname, 8), 'YYYYMMDD') < (now() at time zone 'UTC')::date - days loop
    execute format('drop table %I', partition);
  end loop;
end $$;
revoke all on function outbox_log_roll from public;
grant execute on function outbox_log_roll to ${relay};

create table inbox (
  tenant_id   uuid not null,
  consumer    text not null,
  event_id    uuid not null,
  received_at timestamptz not null default now(),
  primary key (tenant_id, consumer, event_id)
);
select tenant_only('inbox');
grant select, insert on inbox to ${app};

-- Aggregates with a dead letter: their later events wait in the dead letter topic as well.
create table inbox_parked (
  tenant_id uuid not null,
  consumer  text not null,
  subject   text not null,
  event_id  uuid not null,
  parked_at timestamptz not null default now(),
  primary key (tenant_id, consumer, subject)
);
select tenant_only('inbox_parked');
grant select, insert, delete on inbox_parked to ${app};

create table idempotency_key (
  tenant_id    uuid not null,
  client_id    text not null,
  operation    text not null,
  key          text not null,
  fingerprint  text not null,
  status       smallint not null,
  content_type text not null,
  location     text,
  etag         text,
  body         text not null,
  created_at   timestamptz not null default now(),
  primary key (tenant_id, client_id, operation, key)
);
create index on idempotency_key (tenant_id, created_at);
select tenant_only('idempotency_key');
grant select, insert, update, delete on idempotency_key to ${app};

create table number_series (
  tenant_id uuid not null,
  series    text not null,
  year      integer not null,
  last      bigint not null check (last > 0),
  primary key (tenant_id, series, year)
) with (fillfactor = 50);
select tenant_only('number_series');
grant select, insert, update on number_series to ${app};

-- Long work: what is to be done, how far it is, and when a worker has to look at it next.
create table operation (
  tenant_id      uuid not null,
  id             uuid not null,
  version        bigint not null,
  kind           text not null,
  actor          text not null,
  parameters     text not null,
  status         text not null check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  due_at         timestamptz not null,
  tries          integer not null check (tries >= 0),
  place          text,
  chunks         integer not null check (chunks >= 0),
  done           bigint not null check (done >= 0),
  total          bigint check (total >= 0),
  problem        text,
  problem_detail text,
  created_at     timestamptz not null,
  started_at     timestamptz,
  ended_at       timestamptz,
  expires_at     timestamptz,
  primary key (tenant_id, id),
  constraint an_end_has_its_time check ((status in ('QUEUED', 'RUNNING')) = (ended_at is null)),
  constraint a_failure_has_a_problem check ((status = 'FAILED') = (problem is not null)),
  constraint a_result_expires check ((status = 'SUCCEEDED') = (expires_at is not null))
) with (fillfactor = 70);
create index operation_by_due on operation (due_at);
create index operation_running on operation (tenant_id, due_at) where status = 'RUNNING';
select tenant_only('operation');
grant select, insert, update, delete on operation to ${app};

-- The parts of a result, so that any replica can give it and a step that is done again adds nothing.
create table operation_chunk (
  tenant_id    uuid not null,
  operation_id uuid not null,
  number       integer not null,
  content      bytea not null,
  primary key (tenant_id, operation_id, number),
  foreign key (tenant_id, operation_id) references operation on delete cascade
);
select tenant_only('operation_chunk');
grant select, insert, delete on operation_chunk to ${app};

-- What workers have to look at, whosever it is: ids and nothing else. One of each tenant, the longest due first, and
-- none of a tenant that has one running, so that nobody's many keep the others waiting.
create policy due on operation for select to current_user using (true);
create function operation_due(moment timestamptz, most integer) returns table (tenant_id uuid, id uuid)
  language sql stable security definer set search_path = public as $$
  select first.tenant_id, first.id
    from (select distinct on (o.tenant_id) o.tenant_id, o.id, o.due_at
            from operation o
           where o.due_at <= moment
             and not exists (select from operation other
                              where other.tenant_id = o.tenant_id and other.status = 'RUNNING'
                                and other.due_at > moment)
           order by o.tenant_id, o.due_at, o.id) first
   order by first.due_at limit most
$$;
revoke all on function operation_due from public;
grant execute on function operation_due to ${app};
