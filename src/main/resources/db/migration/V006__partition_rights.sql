-- A partition is a table of its own, and default privileges give the hub's role every right on it. What
-- the role may not do to the whole it may not do to a part either.
create function limit_partition(part regclass, whole regclass) returns void
  language plpgsql set search_path = public, pg_temp as $$
declare
  p text;
begin
  foreach p in array array['select', 'insert', 'update', 'delete', 'truncate'] loop
    if not has_table_privilege('${app_role}', whole, p) then
      execute format('revoke %s on %s from %I', p, part, '${app_role}');
    end if;
  end loop;
end $$;
revoke execute on function limit_partition from public, "${app_role}";

create or replace function make_partitions(first_month date, months int) returns int
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t text;
  m date;
  part text;
  made int := 0;
begin
  if months not between 1 and 60 then
    raise exception 'between 1 and 60 months at a time';
  end if;
  -- Several hubs may start at once.
  perform pg_advisory_xact_lock(hashtext('make_partitions'));
  for t in select name from partitioned_table order by name loop
    for i in 0 .. months - 1 loop
      m := (date_trunc('month', first_month) + make_interval(months => i))::date;
      part := t || '_' || to_char(m, 'YYYYMM');
      if to_regclass(format('%I', part)) is null then
        begin
          execute format('create table %I partition of %I for values from (%L) to (%L)',
            part, t, m::timestamp at time zone 'UTC',
            (m + interval '1 month')::timestamp at time zone 'UTC');
          perform limit_partition(format('%I', part)::regclass, format('%I', t)::regclass);
          made := made + 1;
        exception when check_violation then
          -- Rows of that month already lie in the default partition; they stay there, readable.
          raise notice 'month % of % stays in the default partition', m, t;
        end;
      end if;
    end loop;
  end loop;
  return made;
end $$;

select limit_partition(i.inhrelid::regclass, i.inhparent::regclass)
  from pg_inherits i join partitioned_table t on i.inhparent = t.name::regclass
  join pg_class c on c.oid = i.inhrelid and c.relkind = 'r';
