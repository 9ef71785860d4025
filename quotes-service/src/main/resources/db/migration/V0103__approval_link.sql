-- A public link to one revision. Only the digest of its token is here; the token is with the client.
create table approval_link (
  tenant_id  uuid not null,
  token_hash text not null,
  quote_id   uuid not null,
  opened_at  timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, quote_id) references quote (tenant_id, id)
);
create index on approval_link (tenant_id, quote_id);
select tenant_only('approval_link');
grant select, insert on approval_link to ${app};
