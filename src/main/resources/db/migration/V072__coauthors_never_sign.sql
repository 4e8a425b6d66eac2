-- Everybody who wrote at a text is kept from signing it, not only who wrote last.
alter table review_case add column author_ids uuid[] not null default '{}';
update review_case set author_ids = array[author_id] where author_id is not null;

-- Whether a person had a hand in what is submitted.
create function wrote_or_submitted(c review_case, person uuid) returns boolean
  language sql immutable as $$
  select coalesce(person = c.author_id or person = c.submitted_by, false)
    or person = any (c.author_ids)
$$;

-- As before, and: an approval passes all five gates and leaves no finding open.
create or replace function signature_is_allowed() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c review_case;
  s review_step;
begin
  select * into c from review_case where id = new.case_id for update;
  select * into s from review_step where id = new.step_id;
  if c.state <> 'OPEN' then
    raise exception 'the review is over' using errcode = 'check_violation';
  end if;
  if wrote_or_submitted(c, new.person_id) then
    raise exception 'the author does not sign' using errcode = 'check_violation';
  end if;
  if not new.role = any (s.roles) or not exists (select 1 from person_role r
      where r.person_id = new.person_id and r.unit_id = s.unit_id and r.role = new.role
        and (r.until is null
          or r.until >= (new.signed_at at time zone 'Asia/Shanghai')::date)) then
    raise exception 'the role is missing' using errcode = 'check_violation';
  end if;
  if exists (select 1 from review_step b where b.case_id = c.id and b.position < s.position
      and not exists (select 1 from signature g where g.step_id = b.id
        and g.decision = 'APPROVE')) then
    raise exception 'an earlier signature is missing' using errcode = 'check_violation';
  end if;
  if new.decision = 'APPROVE' and not new.gates @> '{"political": true, "legal": true,
      "policy": true, "secrecy": true, "text": true}' then
    raise exception 'a gate is not passed' using errcode = 'check_violation';
  end if;
  if new.decision = 'APPROVE' and exists (select 1 from review_finding f where f.case_id = c.id
      and f.severity in ('BLOCK', 'ANSWER') and f.answer is null) then
    raise exception 'a finding is open' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace function review_is_complete(c review_case) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select c.state in ('OPEN', 'CLEARED')
    and count(*) > 0
    and count(*) = count(g.id)
    and count(distinct g.person_id) = count(*)
    and not bool_or(wrote_or_submitted(c, g.person_id))
  from review_step s left join signature g on g.step_id = s.id and g.decision = 'APPROVE'
  where s.case_id = c.id
$$;

-- A review that is over stays over; only what was cleared can still be voided.
create function review_case_is_over() returns trigger language plpgsql as $$
begin
  raise exception 'a review does not go from % to %', old.state, new.state
    using errcode = 'check_violation';
end $$;
create trigger review_case_is_over before update on review_case
  for each row when (old.state <> new.state and old.state <> 'OPEN'
    and not (old.state = 'CLEARED' and new.state = 'VOIDED'))
  execute function review_case_is_over();
