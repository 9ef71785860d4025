create table client (
  tenant_id  uuid not null,
  id         uuid not null,
  version    bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name       text not null,
  legal_name text,
  details    jsonb not null,
  external_refs text[] not null default '{}',
  primary key (tenant_id, id)
);
create index on client (tenant_id, name, id);
create index on client (tenant_id, updated_at, id);
select tenant_only('client');
grant select, insert, update on client to ${app};

-- What other systems call a client; the key says that each name is of one client only. Rows follow
-- the client's own list.
create table client_external_ref (
  tenant_id uuid not null,
  reference text not null,
  client_id uuid not null,
  primary key (tenant_id, reference),
  foreign key (tenant_id, client_id) references client (tenant_id, id)
);
create index on client_external_ref (tenant_id, client_id);
select tenant_only('client_external_ref');
grant select, insert, delete on client_external_ref to ${app};

create function external_refs_follow_the_client() returns trigger language plpgsql as $$
begin
  delete from client_external_ref
   where tenant_id = new.tenant_id and client_id = new.id and reference <> all (new.external_refs);
  insert into client_external_ref (tenant_id, reference, client_id)
  select new.tenant_id, wanted.reference, new.id
    from unnest(new.external_refs) as wanted (reference)
   where not exists (select from client_external_ref known
                      where known.tenant_id = new.tenant_id and known.client_id = new.id
                        and known.reference = wanted.reference);
  return null;
end $$;
create trigger external_refs after insert or update of external_refs on client
  for each row execute function external_refs_follow_the_client();
