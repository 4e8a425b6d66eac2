-- Who works for a contractor is asked of the human, not of one user: a second user of the unit's own does
-- not make somebody else of a contractor's person. Where that other user has left it counts no more. Which
-- roles a user may hold stays a question of that user (V032): a number is often written down long after a
-- role was given, and takes no role away; what needs the unit's own people is refused where it is done.
create or replace function works_for_a_contractor(person uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from users_of(works_for_a_contractor.person) u
    join person p on p.id = u and p.contractor_id is not null
    where p.left_at is null or p.id = works_for_a_contractor.person)
$$;

-- As before, but of the human.
create or replace function takes_paper(hand uuid, p paper_signature) returns text
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  if works_for_a_contractor(hand) then
    return 'people of a contractor take no paper in hand';
  end if;
  if had_signed(p.case_id, hand) then
    return 'who signed in this review takes no paper in hand';
  end if;
  if exists (select 1 from paper_signature o where o.case_id = p.case_id and o.id <> p.id
      and o.state <> 'REFUSED' and same_human(o.signer_id, hand)) or same_human(p.signer_id, hand) then
    return 'who signed on paper takes no paper in hand, as one human under whatever user';
  end if;
  return null;
end $$;

-- As before, but of the human.
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

-- As before, but of the human.
create or replace function stand_in_must_be_sound(d stand_in, moment timestamptz) returns void
  language plpgsql set search_path = public, pg_temp as $$
begin
  -- Two that name each other at once must not miss each other.
  perform pg_advisory_xact_lock(hashtextextended('stand_in ' || d.unit_id, 0));
  if exists (with recursive line(person) as (select d.deputy_id
      union select x.deputy_id from stand_in x join line l on l.person = x.person_id
        where x.unit_id = d.unit_id and x.ended_at is null
          and (x.set_by = x.person_id or x.agreed_at is not null))
      select 1 from line where person = d.person_id) then
    raise exception 'deputies go round in a circle' using errcode = 'check_violation';
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

-- As before, and: the last word is nobody's who works for a contractor, so that such a step is not thought
-- manned.
create or replace function step_signers(c review_case, s review_step, moment timestamptz)
  returns table (person uuid, holder uuid)
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  return query
  with day(today) as (select (moment at time zone 'Asia/Shanghai')::date),
  word(is_last) as (select not exists (select 1 from review_step l
    where l.case_id = s.case_id and l.stage > s.stage)),
  hand(id) as (
    select h from unnest(c.author_ids || c.author_id || c.submitted_by) h
    union select x.id from signature g cross join lateral
      (values (g.person_id), (g.for_person_id)) x(id) where g.case_id = c.id
    union select x.id from paper_signature p cross join lateral
      (values (p.recorded_by), (p.checked_by)) x(id) where p.case_id = c.id and p.state <> 'REFUSED'),
  barred(id) as materialized (
    select u from hand h cross join lateral users_of(h.id) u where h.id is not null)
  select p.id, null::uuid
    from day, word, person_role r join person p on p.id = r.person_id
    where r.unit_id = s.unit_id and r.role = any (s.roles)
      and (r.until is null or r.until >= today)
      and (r.granted_at at time zone 'Asia/Shanghai')::date <= today
      and p.left_at is null
      and (p.contractor_id is null or contractor_is_valid(p.contractor_id, today))
      and not exists (select 1 from barred b where b.id = p.id)
      and not (is_last and works_for_a_contractor(p.id))
      and not exists (select 1 from absence a where a.person_id = p.id and a.unit_id = s.unit_id
        and a.set_at <= moment and (a.ended_at is null or a.ended_at > moment)
        and today between a.from_day and a.until_day
        and not wrote_or_submitted(c, a.set_by))
  union
  select d.deputy_id, d.person_id
    from word, stand_in d
    where d.unit_id = s.unit_id and d.ended_at is null and stand_in_holds(d, c, s, moment, 'ABSENT')
      and not exists (select 1 from barred b where b.id in (d.deputy_id, d.person_id))
      and not (is_last and works_for_a_contractor(d.deputy_id));
end $$;

-- As before, and: what blocks is let pass by who gives the last word, and so by nobody of a contractor.
create or replace function finding_is_answered_by_others() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c review_case;
begin
  select * into c from review_case where id = new.case_id;
  if old.answer is not null then
    raise exception 'a finding is answered once' using errcode = 'check_violation';
  end if;
  if wrote_or_submitted(c, new.answered_by) then
    raise exception 'the author answers no finding' using errcode = 'check_violation';
  end if;
  if new.severity = 'BLOCK' and works_for_a_contractor(new.answered_by) then
    raise exception 'who works for a contractor lets nothing pass' using errcode = 'check_violation';
  end if;
  if new.severity = 'BLOCK' and not exists (
      select 1 from unnest(array['LEADER', 'CHIEF_REVIEWER', 'PRINCIPAL_LEADER']) r
      where holds_role(new.answered_by, r, c.unit_id, new.answered_at))
    and not exists (
      select 1 from stand_in d join review_step s on s.case_id = c.id and s.unit_id = c.unit_id
      where d.deputy_id = new.answered_by and d.unit_id = c.unit_id
        and d.role in ('LEADER', 'CHIEF_REVIEWER', 'PRINCIPAL_LEADER')
        and s.state in ('OPEN', 'WAITING')
        and (stand_in_holds(d, c, s, new.answered_at, 'ABSENT')
          or stand_in_holds(d, c, s, new.answered_at, 'TIMED_OUT'))
        and not had_signed(c.id, d.deputy_id) and not had_signed(c.id, d.person_id)) then
    raise exception 'the role is missing' using errcode = 'check_violation';
  end if;
  return new;
end $$;
