-- The public id of a key, as IdType writes it: for migrations that put ids into JSON.
create function public_id(prefix text, id uuid) returns text language sql immutable strict parallel safe as $$
  select prefix || '_' || string_agg(
           substr('0123456789abcdefghjkmnpqrstvwxyz', substring(bits from 5 * n + 1 for 5)::bit(5)::integer + 1, 1),
           '' order by n)
    from (values (b'00' || ('x' || replace(id::text, '-', ''))::bit(128))) as padded (bits),
         generate_series(0, 25) as n
$$;
