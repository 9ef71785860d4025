-- Whose quotes are past their last day: ids of tenants and nothing else, for the job that makes them EXPIRED.
create index quote_by_last_day on quote (valid_until, tenant_id) where status = 'SENT';
create policy due on quote for select to current_user using (true);
create function quotes_past_their_last_day(today date, after uuid, most integer) returns table (tenant_id uuid)
  language sql stable security definer set search_path = public as $$
  select distinct q.tenant_id
    from quote q
   where q.status = 'SENT' and q.valid_until < today and q.tenant_id > after
   order by q.tenant_id limit most
$$;
revoke all on function quotes_past_their_last_day from public;
grant execute on function quotes_past_their_last_day to ${app};
