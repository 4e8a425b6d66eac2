-- What the rules of a place say to a unit on a day (规则参数), for choices, numbers and flags: the same
-- walk from the country down to the unit that the hub makes, where a lower level may only be stricter.
-- Null where nothing was said.
create function rule_in_force(unit uuid, wanted text, choices text[], day date) returns text
  language plpgsql stable set search_path = public, pg_temp as $$
declare
  said record;
  held text;
  binding boolean := false;
begin
  for said in
    with ancestor as (
      select up.id, up.profile, length(up.path) as depth
      from unit u cross join lateral unnest(string_to_array(trim(both '/' from u.path), '/')) a
      join unit up on up.id = a::uuid where u.id = rule_in_force.unit),
    place as (
      select code, min(at) as at from (
        select l.code, a.depth * 16 + l.nr as at from ancestor a
        join jurisdiction j on j.code = a.profile
        cross join lateral unnest(j.line) with ordinality l(code, nr)
        union all select 'NATIONAL', 0) x group by code),
    line as (
      select p.at, r.* from place p join rule_value r on r.profile = p.code where r.key = wanted
      union all
      select a.depth * 16 + 15, r.* from ancestor a join rule_value r on r.unit_id = a.id
      where r.key = wanted)
    select * from (
      select distinct on (at) * from line
      where valid_from <= day and (valid_until is null or valid_until >= day)
      order by at, valid_from desc, set_at desc nulls last) last
    where not withdrawn order by at
  loop
    if held is null or not binding or rule_rank(said.value, choices) >= rule_rank(held, choices) then
      held := said.value;
      binding := said.unit_id is not null or said.force in ('RULE', 'RECOMMENDED_STANDARD');
    end if;
  end loop;
  return held;
end $$;

-- The higher, the stricter.
create function rule_rank(value text, choices text[]) returns int language sql immutable as $$
  select case when choices is null then value::int else array_position(choices, value) end
$$;

-- As before, and: what the rules of the place ask for besides on the day of submission. Levels count
-- the author's own reading; an emergency takes one signature and is read again.
create or replace function review_conditions_hold(c review_case) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select c.least_version = 1 or (
    (bool_or(s.secrecy and s.unit_id = c.unit_id and p.gates @> '{"secrecy": true}')
      or rule_in_force(c.unit_id, 'SECRECY_REVIEWED', '{false,true}', d.day) = 'false')
    and bool_and(s.unit_id = c.unit_id)
      filter (where s.stage = (select max(l.stage) from review_step l where l.case_id = c.id))
    and not exists (select 1 from unnest(c.concerned_units) u where not exists (
      select 1 from review_step o join signature g on g.step_id = o.id
        and g.decision = 'APPROVE'
      where o.case_id = c.id and o.unit_id = u))
    and (c.grade = 'EMERGENCY' or count(*) filter (where s.unit_id = c.unit_id)
      >= coalesce(rule_in_force(c.unit_id, 'REVIEW_LEVELS', null, d.day)::int, 1) - 1)
    and (c.grade <> 'SENSITIVE'
      or rule_in_force(c.unit_id, 'SENSITIVE_SIGNER', '{LEADER,PRINCIPAL_LEADER}', d.day)
        is distinct from 'PRINCIPAL_LEADER'
      or bool_and(p.role = 'PRINCIPAL_LEADER')
        filter (where s.stage = (select max(l.stage) from review_step l where l.case_id = c.id)))
    and (c.grade <> 'SENSITIVE' or c.plan_file_id is not null
      or rule_in_force(c.unit_id, 'SENSITIVE_PLAN', '{false,true}', d.day)
        is distinct from 'true'))
  from review_step s join signature p on p.step_id = s.id and p.decision = 'APPROVE'
  cross join (select (c.submitted_at at time zone 'Asia/Shanghai')::date as day) d
  where s.case_id = c.id
  group by d.day
$$;

-- As before, and: who signed through a deputy does not read it again either.
create or replace function after_review_is_anothers() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c review_case;
begin
  if old.result is not null then
    raise exception 'a review after the fact is written once' using errcode = 'insufficient_privilege';
  end if;
  if new.result is null then
    return new;
  end if;
  select * into c from review_case where id = new.case_id;
  if wrote_or_submitted(c, new.reviewed_by) or exists (select 1 from signature g
      where g.case_id = c.id and (g.person_id = new.reviewed_by
        or to_jsonb(g) ->> 'for_person_id' = new.reviewed_by::text)) then
    raise exception 'who wrote or signed it does not read it again'
      using errcode = 'check_violation';
  end if;
  if not exists (select 1 from person_role r where r.person_id = new.reviewed_by
      and r.unit_id = new.unit_id and r.role in ('REVIEWER', 'CHIEF_REVIEWER',
        'SECRECY_REVIEWER', 'LEADER', 'PRINCIPAL_LEADER')
      and (r.until is null
        or r.until >= (new.reviewed_at at time zone 'Asia/Shanghai')::date)) then
    raise exception 'the role is missing' using errcode = 'check_violation';
  end if;
  return new;
end $$;
