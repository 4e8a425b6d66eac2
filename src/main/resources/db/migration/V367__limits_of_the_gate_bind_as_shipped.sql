-- How long a clearance lasts, when an emergency is read again, when a deputy may sign and how many levels
-- there are is tightened by a place and never loosened, though the value is this house's own and no text's.
create function rule_binds_as_shipped(rule text) returns boolean language sql immutable as $$
  select rule in ('CLEARANCE_DAYS', 'LIBRARY_CLEARANCE_DAYS', 'AFTER_REVIEW_HOURS',
    'DEPUTY_AFTER_PERCENT', 'REVIEW_LEVELS')
$$;

-- As before, and: what is shipped for the gate binds below.
create or replace function rule_at(at_unit uuid, rule text, stricter text, on_day date) returns text
  language plpgsql stable set search_path = public, pg_temp as $$
declare
  said record;
  applies text;
  binds boolean := false;
begin
  for said in
    with ancestor as (select up.id, up.profile, length(up.path) as depth
        from unit u cross join lateral unnest(string_to_array(trim(both '/' from u.path), '/')) a
        join unit up on up.id = a::uuid where u.id = at_unit),
      place as (select code, min(pos) as pos from (
          select l.code, a.depth * 16 + l.nr as pos from ancestor a
            join jurisdiction j on j.code = a.profile
            cross join lateral unnest(j.line) with ordinality l(code, nr)
          union all select 'NATIONAL', 0) x group by code),
      told as (select p.pos, r.* from place p join rule_value r on r.profile = p.code
        union all select a.depth * 16 + 15, r.* from ancestor a
          join rule_value r on r.unit_id = a.id)
    select * from (select distinct on (pos) * from told
        where key = rule and valid_from <= on_day
          and (valid_until is null or valid_until >= on_day)
        order by pos, valid_from desc, set_at desc nulls last) newest
      where not withdrawn order by pos
  loop
    if not binds or rule_is_not_looser(said.value, applies, stricter) then
      applies := said.value;
      binds := said.unit_id is not null or said.force in ('RULE', 'RECOMMENDED_STANDARD')
        or rule_binds_as_shipped(rule);
    end if;
  end loop;
  return applies;
end $$;
