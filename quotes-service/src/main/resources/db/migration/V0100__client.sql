create table client (
  tenant_id  uuid not null,
  id         uuid not null,
  version    bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name       text not null,
  details    jsonb not null,
  primary key (tenant_id, id)
);
select tenant_only('client');
grant select, insert, update on client to ${app};
