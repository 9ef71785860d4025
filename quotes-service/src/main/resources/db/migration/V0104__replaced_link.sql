-- A link that was replaced opens nothing any more; of those that were not, a quote has one.
alter table approval_link add column replaced_at timestamptz;
create unique index one_link_in_force on approval_link (tenant_id, quote_id) where replaced_at is null;
grant update (replaced_at) on approval_link to ${app};
