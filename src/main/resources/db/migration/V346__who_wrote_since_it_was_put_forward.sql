-- Author, last editor and each signer differ: whoever wrote at a post after it was put forward is known to
-- post_author, also where no account shows these words yet, and signs it no more than who wrote before.
-- What somebody signed and then wrote at is not released by that signature.
create function writers_of(c review_case) returns setof uuid
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  return query
    select h from unnest(c.author_ids || c.author_id || c.submitted_by) h where h is not null
    union
    select a.person_id from post_author a where c.subject_kind = 'POST' and a.post_id = c.subject_id;
end $$;

create or replace function wrote_or_submitted(c review_case, person uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select coalesce(coalesce(person = c.author_id or person = c.submitted_by, false)
      or person = any (c.author_ids), true)
    or exists (select 1 from writers_of(c) h where same_human(h, wrote_or_submitted.person))
$$;

-- As before, with everybody who wrote at it by now.
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
