-- Everybody asks the same who is one human: also two users whom only a third one holds together, as seats
-- are counted since V256. The third is what the administrator is shown and confirms as one human.

-- All users of one human, this one among them. Planned once for each connection: it is asked by triggers
-- and for each line of lists.
create function users_of(who uuid) returns setof uuid
  language plpgsql stable rows 2 set search_path = public, pg_temp as $$
begin
  return query with recursive users(id) as (
      select who
      union
      select o.id from users u join person p on p.id = u.id cross join lateral (
        select q.id from person q where q.mobile = p.mobile
        union all select q.id from person q where q.mailbox = p.mailbox) o)
    select u.id from users u;
end $$;

-- Of all users of one human, always the same one.
create or replace function one_human(who uuid) returns uuid
  language sql stable set search_path = public, pg_temp as $$
  select u from users_of(who) u order by u limit 1
$$;

create or replace function same_human(one uuid, other uuid) returns boolean
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  if one is null or other is null then
    return false;
  end if;
  return one = other or exists (select 1 from users_of(one) u where u = other);
end $$;

-- As before, with all users of whoever had a hand in the text.
create or replace function step_signers(c review_case, s review_step, moment timestamptz)
  returns table (person uuid, holder uuid)
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  return query
  with day(today) as (select (moment at time zone 'Asia/Shanghai')::date),
  hand(id) as (
    select h from unnest(c.author_ids || c.author_id || c.submitted_by) h
    union select x.id from signature g cross join lateral
      (values (g.person_id), (g.for_person_id)) x(id) where g.case_id = c.id
    union select x.id from paper_signature p cross join lateral
      (values (p.recorded_by), (p.checked_by)) x(id) where p.case_id = c.id and p.state <> 'REFUSED'),
  barred(id) as materialized (
    select u from hand h cross join lateral users_of(h.id) u where h.id is not null)
  select p.id, null::uuid
    from day, person_role r join person p on p.id = r.person_id
    where r.unit_id = s.unit_id and r.role = any (s.roles)
      and (r.until is null or r.until >= today)
      and (r.granted_at at time zone 'Asia/Shanghai')::date <= today
      and p.left_at is null
      and (p.contractor_id is null or contractor_is_valid(p.contractor_id, today))
      and not exists (select 1 from barred b where b.id = p.id)
      and not exists (select 1 from absence a where a.person_id = p.id and a.unit_id = s.unit_id
        and a.set_at <= moment and (a.ended_at is null or a.ended_at > moment)
        and today between a.from_day and a.until_day
        and not wrote_or_submitted(c, a.set_by))
  union
  select d.deputy_id, d.person_id
    from stand_in d
    where d.unit_id = s.unit_id and d.ended_at is null and stand_in_holds(d, c, s, moment, 'ABSENT')
      and not exists (select 1 from barred b where b.id in (d.deputy_id, d.person_id));
end $$;
