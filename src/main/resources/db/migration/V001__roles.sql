-- The owner runs this file; ${app_role} is the role that the running hub uses. On an outside database
-- with one role for both the two names are the same and the grants change nothing.
create extension if not exists pg_trgm;

grant usage on schema public to "${app_role}";
alter default privileges in schema public
  grant select, insert, update, delete on tables to "${app_role}";
alter default privileges in schema public
  grant usage, select on sequences to "${app_role}";
alter default privileges in schema public
  grant execute on functions to "${app_role}";
grant select on flyway_schema_history to "${app_role}";

-- Tables that grow with time are partitioned by month. The application's role has no DDL, so the next
-- partitions are made by a function that runs with its owner's rights.
create table partitioned_table (
  name text primary key check (name ~ '^[a-z_]+$')
);
revoke insert, update, delete on partitioned_table from "${app_role}";

create function make_partitions(first_month date, months int) returns int
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t text;
  m date;
  made int := 0;
begin
  if months not between 1 and 60 then
    raise exception 'between 1 and 60 months at a time';
  end if;
  for t in select name from partitioned_table order by name loop
    for i in 0 .. months - 1 loop
      m := (date_trunc('month', first_month) + make_interval(months => i))::date;
      if to_regclass(format('%I', t || '_' || to_char(m, 'YYYYMM'))) is null then
        begin
          execute format('create table %I partition of %I for values from (%L) to (%L)',
            t || '_' || to_char(m, 'YYYYMM'), t, m::timestamp at time zone 'UTC',
            (m + interval '1 month')::timestamp at time zone 'UTC');
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
