-- What clients and items are, as their services last told us: looked up by id alone.
create table client (
  tenant_id uuid not null,
  id        uuid not null,
  version   bigint not null,
  data      jsonb not null,
  primary key (tenant_id, id)
);
select tenant_only('client');
grant select, insert, update on client to ${app};

create table catalogue_item (
  tenant_id uuid not null,
  id        uuid not null,
  version   bigint not null,
  data      jsonb not null,
  primary key (tenant_id, id)
);
select tenant_only('catalogue_item');
grant select, insert, update on catalogue_item to ${app};
