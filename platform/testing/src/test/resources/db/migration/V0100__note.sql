create table note (
  tenant_id  uuid not null,
  id         uuid not null,
  version    bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  text       text not null,
  priority   text not null default 'NORMAL',
  due        date,
  primary key (tenant_id, id)
);
create index on note (tenant_id, text, id);
create index on note (tenant_id, due, id);
select tenant_only('note');
grant select, insert, update on note to ${app};
