-- What a line is becomes one value in one column, so that a new field of it needs no column.
-- Filled by a rewrite of the table: what is frozen stays so for updates, and row security shows nobody's rows here.
alter table invoice_line add column content jsonb;
alter table invoice_line alter column content type jsonb using jsonb_strip_nulls(jsonb_build_object(
  'kind', kind, 'itemId', public_id('itm', item_id), 'sku', sku, 'description', description, 'stocked', stocked));
alter table invoice_line alter column content set not null;

-- The columns of before serve the release of before, which may still run beside this one or come back;
-- the next release drops them and this trigger.
alter table invoice_line
  alter column kind drop not null,
  alter column description drop not null,
  alter column stocked drop not null;
create function invoice_line_content() returns trigger language plpgsql as $$
begin
  if new.content is null then
    new.content := jsonb_strip_nulls(jsonb_build_object(
      'kind', new.kind, 'itemId', public_id('itm', new.item_id), 'sku', new.sku,
      'description', new.description, 'stocked', new.stocked));
  else
    new.kind := new.content ->> 'kind';
    new.sku := new.content ->> 'sku';
    new.description := new.content ->> 'description';
    new.stocked := (new.content ->> 'stocked')::boolean;
  end if;
  return new;
end $$;
create trigger both_releases before insert on invoice_line for each row execute function invoice_line_content();
