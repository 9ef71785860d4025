create table note (
  tenant_id  uuid not null,
  id         uuid not null,
  version    bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  text       text not null,
  primary key (tenant_id, id)
);
select tenant_only('note');
grant select, insert, update on note to ${app};
