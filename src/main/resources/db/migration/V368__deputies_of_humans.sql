-- Deputies are asked about humans as everything else is: whoever is away under one user is away, a deputy
-- who is away is nobody to wait for, a contractor's human gives no last word through a friend, and no
-- circle closes by a second user or across units.

-- Whether this human is away from the step's unit, as somebody said who did not write at the text.
create function is_away(who uuid, c review_case, s review_step, moment timestamptz) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from users_of(who) u join absence a on a.person_id = u
    where a.unit_id = s.unit_id
      and a.set_at <= moment and (a.ended_at is null or a.ended_at > moment)
      and (moment at time zone 'Asia/Shanghai')::date between a.from_day and a.until_day
      and not wrote_or_submitted(c, a.set_by))
$$;

-- As before; whoever is away is asked by human, and a deputy who is away stands in for nobody. This is what
-- is expected: who is there after all may sign.
create or replace function step_signers(c review_case, s review_step, moment timestamptz)
  returns table (person uuid, holder uuid)
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  return query
  with day(today) as (select (moment at time zone 'Asia/Shanghai')::date),
  word(is_last) as (select not exists (select 1 from review_step l
    where l.case_id = s.case_id and l.stage > s.stage)),
  hand(id) as (
    select w from writers_of(c) w
    union select x.id from signature g cross join lateral
      (values (g.person_id), (g.for_person_id)) x(id) where g.case_id = c.id
    union select x.id from paper_signature p cross join lateral
      (values (p.recorded_by), (p.checked_by)) x(id) where p.case_id = c.id and p.state <> 'REFUSED'),
  barred(id) as materialized (
    select u from hand h cross join lateral users_of(h.id) u)
  select p.id, null::uuid
    from day, word, person_role r join person p on p.id = r.person_id
    where r.unit_id = s.unit_id and r.role = any (s.roles)
      and (r.until is null or r.until >= today)
      and (r.granted_at at time zone 'Asia/Shanghai')::date <= today
      and p.left_at is null
      and (p.contractor_id is null or contractor_is_valid(p.contractor_id, today))
      and not exists (select 1 from barred b where b.id = p.id)
      and not (is_last and works_for_a_contractor(p.id))
      and not is_away(p.id, c, s, moment)
  union
  select d.deputy_id, d.person_id
    from word, stand_in d
    where d.unit_id = s.unit_id and d.ended_at is null and stand_in_holds(d, c, s, moment, 'ABSENT')
      and not exists (select 1 from barred b where b.id in (d.deputy_id, d.person_id))
      and not is_away(d.deputy_id, c, s, moment)
      and not (is_last
        and (works_for_a_contractor(d.deputy_id) or works_for_a_contractor(d.person_id)));
end $$;

-- As before, and: nobody stands in for a contractor's human where such people may not sign last.
create or replace function stand_in_holds(d stand_in, c review_case, s review_step,
    moment timestamptz, because text) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select d.unit_id = s.unit_id and d.role = any (s.roles)
    and d.since <= moment and (d.ended_at is null or d.ended_at > moment)
    and stand_in_is_agreed(d, moment)
    and not wrote_or_submitted(c, d.set_by)
    and (d.agreed_by is null or not wrote_or_submitted(c, d.agreed_by))
    and not wrote_or_submitted(c, d.person_id)
    and not wrote_or_submitted(c, d.deputy_id)
    and (d.role = any (contractor_roles()) or not works_for_a_contractor(d.person_id))
    and holds_role(d.person_id, d.role, d.unit_id, moment)
    and exists (select 1 from person p where p.id = d.deputy_id and p.left_at is null
      and (d.role = any (contractor_roles()) or not works_for_a_contractor(p.id))
      and exists (select 1 from person_role r where r.person_id = p.id and r.unit_id = d.unit_id
        and (r.until is null or r.until >= (moment at time zone 'Asia/Shanghai')::date))
      and (coalesce(p.registered_on <= (moment at time zone 'Asia/Shanghai')::date, false)
        or rule_at(d.unit_id, 'REGISTER_BEFORE_POST', 'TRUE',
          (moment at time zone 'Asia/Shanghai')::date) is distinct from 'true')
      and (coalesce(p.trained_on <= (moment at time zone 'Asia/Shanghai')::date, false)
        or rule_at(d.unit_id, 'TRAIN_BEFORE_POST', 'TRUE',
          (moment at time zone 'Asia/Shanghai')::date) is distinct from 'true'))
    and case because
      when 'ABSENT' then exists (select 1 from absence a where a.person_id = d.person_id
        and a.unit_id = d.unit_id and a.set_at <= moment and (a.ended_at is null or a.ended_at > moment)
        and (moment at time zone 'Asia/Shanghai')::date between a.from_day and a.until_day
        and absence_counts_for(a, d)
        and not wrote_or_submitted(c, a.set_by))
      when 'TIMED_OUT' then s.opened_at + make_interval(secs =>
          rule_at(d.unit_id, 'REPOST_DEADLINE_HOURS', 'LOWER',
            (moment at time zone 'Asia/Shanghai')::date)::int * 36.0
          * rule_at(d.unit_id, 'DEPUTY_AFTER_PERCENT', 'HIGHER',
            (moment at time zone 'Asia/Shanghai')::date)::int) <= moment
      else false end
$$;

-- Whether this holder's naming this deputy leads back to him, as far as arrangements count, by whatever
-- users and units.
create function deputies_lead_back(holder uuid, deputy uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  with recursive line(person) as (
    select u from users_of(deputy) u
    union
    select u from line l join stand_in x on x.person_id = l.person and x.ended_at is null
        and (x.set_by = x.person_id or x.agreed_at is not null)
      cross join lateral users_of(x.deputy_id) u)
  select exists (select 1 from line where person = holder)
$$;
create index stand_in_holder_ix on stand_in (person_id) where ended_at is null;

-- As before, and: of humans.
create or replace function stand_in_must_be_sound(d stand_in, moment timestamptz) returns void
  language plpgsql set search_path = public, pg_temp as $$
begin
  -- Two that name each other at once must not miss each other.
  perform pg_advisory_xact_lock(hashtextextended('stand_in ' || d.unit_id, 0));
  perform pg_advisory_xact_lock(hashtextextended('stand_in', 0));
  if deputies_lead_back(d.person_id, d.deputy_id) then
    raise exception 'deputies go round in a circle' using errcode = 'check_violation';
  end if;
  if works_for_a_contractor(d.person_id) and not d.role = any (contractor_roles()) then
    raise exception 'nobody stands in for a contractor''s people above the first reading'
      using errcode = 'check_violation';
  end if;
  if not holds_role(d.person_id, d.role, d.unit_id, moment) then
    raise exception 'who is stood in for does not hold the role' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from person p join person_role r on r.person_id = p.id
      where p.id = d.deputy_id and p.left_at is null and r.unit_id = d.unit_id
        and (r.until is null or r.until >= (moment at time zone 'Asia/Shanghai')::date)
        and (d.role = any (contractor_roles()) or not works_for_a_contractor(p.id))) then
    raise exception 'the deputy is not of the unit' using errcode = 'check_violation';
  end if;
end $$;
