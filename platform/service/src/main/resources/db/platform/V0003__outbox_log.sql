-- The day comes from the service, which has one clock for everything. What was logged on a day without a partition of
-- its own is dropped in time as well.

-- Row security holds for the owner too: without this it takes the partition for empty.
create policy roll on outbox_log_default to current_user using (true);

create function outbox_log_roll(days integer, today date) returns void
  language plpgsql security definer set search_path = public as $$
declare
  day date;
  partition text;
begin
  perform pg_advisory_xact_lock(x'0b5b'::integer);
  for day in select today + n from generate_series(0, 1) as n loop
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
       and to_date(right(c.relname, 8), 'YYYYMMDD') < today - days loop
    execute format('drop table %I', partition);
  end loop;
  delete from outbox_log_default where occurred_at < (today - days)::timestamp at time zone 'UTC';
end $$;
revoke all on function outbox_log_roll(integer, date) from public;
grant execute on function outbox_log_roll(integer, date) to ${relay};

-- As the release before this one calls it.
create or replace function outbox_log_roll(days integer) returns void
  language sql security definer set search_path = public as $$
  select outbox_log_roll(days, (now() at time zone 'UTC')::date)
$$;
