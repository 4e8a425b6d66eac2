-- Who can sign a step now: whoever holds a role for it and is there, and, while the holder is away, the
-- deputy. Neither wrote the text, nor signed it, nor was signed for, nor took a paper of it in hand, under
-- whatever user.
create function step_signers(c review_case, s review_step, moment timestamptz)
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
  barred(id) as (
    select h.id from hand h where h.id is not null
    union select q.id from hand h join person a on a.id = h.id join person q on q.mobile = a.mobile
    union select q.id from hand h join person a on a.id = h.id join person q on q.mailbox = a.mailbox)
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

-- As before, and: whoever stands in for somebody who gives the last word lets pass what that one may,
-- as long as neither of the two signed.
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
