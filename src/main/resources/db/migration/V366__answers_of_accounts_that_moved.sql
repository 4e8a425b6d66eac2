-- What one unit's department answers is shown on that unit's account alone: an account that is handed over
-- takes no answer along, as it takes no post (V196), and the question goes to the new unit.

-- Questions stay within the government that they came to.
create function government_of(unit uuid) returns text
  language sql stable set search_path = public, pg_temp as $$
  select split_part(u.path, '/', 2) from unit u where u.id = government_of.unit
$$;

create function inquiry_stays_in_its_government() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if government_of(new.assigned_unit_id) is distinct from government_of(new.unit_id) then
    raise exception 'a question stays within its government' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger inquiry_stays_in_its_government
  before insert or update of unit_id, assigned_unit_id on inquiry
  for each row when (new.assigned_unit_id is not null)
  execute function inquiry_stays_in_its_government();

-- An answer is put forward by the department that has the question, whose people then sign it.
create function answer_is_of_the_department() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from inquiry_reply r join inquiry i on i.id = r.inquiry_id
      where r.id = new.subject_id and i.assigned_unit_id is distinct from new.unit_id) then
    raise exception 'the question is another department''s' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger answer_is_of_the_department before insert on review_case
  for each row when (new.subject_kind = 'REPLY') execute function answer_is_of_the_department();

-- It is cleared while the department has the question and the account is the unit's to which it came. The
-- account's row is locked, so that a move comes clearly before or clearly after.
create function cleared_answer_is_of_the_units_account() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform 1 from account a where a.id = new.account_id for share;
  if exists (select 1 from inquiry_reply r join inquiry i on i.id = r.inquiry_id
      join account a on a.id = new.account_id left join review_case k on k.id = new.case_id
      where r.id = new.subject_id and (a.unit_id <> i.unit_id
        or k.id is not null and i.assigned_unit_id is distinct from k.unit_id)) then
    raise exception 'the account or the question is another unit''s'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger cleared_answer_is_of_the_units_account before insert on clearance
  for each row when (new.subject_kind = 'REPLY')
  execute function cleared_answer_is_of_the_units_account();

-- Whether what cleared an answer reaches this account: a review, all of its government; the library, what
-- lies at or below its unit.
create function answer_reaches(c clearance, account uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from account a join unit u on u.id = a.unit_id
    left join review_case k on k.id = c.case_id
    left join standing_clearance s on s.id = c.standing_clearance_id
    left join unit top on top.id = s.unit_id
    where a.id = answer_reaches.account
      and (k.id is null or government_of(k.unit_id) = government_of(u.id))
      and (s.id is null or starts_with(u.path, top.path)))
$$;

-- Asked at the plan, at the claim and when a person did it.
create function answer_is_of_the_units_account() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform 1 from account a where a.id = new.account_id and a.unit_id = new.unit_id for share;
  if not found or exists (select 1 from clearance c where c.id = new.clearance_id
      and not answer_reaches(c, new.account_id)) then
    raise exception 'the account is another unit''s' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger answer_is_of_the_units_account after insert on delivery
  for each row when (new.kind = 'REPLY') execute function answer_is_of_the_units_account();
create trigger answer_is_still_of_the_units_account after update on delivery
  for each row when (new.kind = 'REPLY'
    and (new.claimed_at is distinct from old.claimed_at and new.claimed_at is not null
      or old.state = 'WAITING_FOR_PERSON' and old.unknown_since is null and new.state = 'POSTED'))
  execute function answer_is_of_the_units_account();

-- As before, and: the library's word still reaches the account.
create or replace function clearance_is_good(clearance_id uuid, at timestamptz) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from clearance c where c.id = clearance_id and c.voided_at is null
    and c.cleared_at <= at and at < c.expires_at
    and (c.standing_clearance_id is null
      or standing_answer_holds(c.standing_clearance_id, at) and answer_reaches(c, c.account_id)))
$$;

-- What moved before: clearances that were not used end, and what waits is the new unit's. What is still
-- under review or planned comes to it when it is refused.
update clearance c set voided_at = now(), void_reason = 'ACCOUNT_MOVED'
  from inquiry_reply r join inquiry i on i.id = r.inquiry_id join account a on a.id = i.account_id
  where c.voided_at is null and c.subject_kind = 'REPLY' and r.id = c.subject_id
    and a.unit_id <> i.unit_id
    and not exists (select 1 from delivery d where d.clearance_id = c.id
      and d.state not in ('PLANNED', 'WAITING_FOR_PERSON', 'FAILED', 'CANCELLED'));
update inquiry i set unit_id = a.unit_id, assigned_unit_id = null, state = 'RECEIVED',
    version = i.version + 1
  from account a
  where a.id = i.account_id and a.unit_id <> i.unit_id
    and i.state in ('RECEIVED', 'SCREENED', 'ASSIGNED', 'ACCEPTED', 'BOUNCED');
