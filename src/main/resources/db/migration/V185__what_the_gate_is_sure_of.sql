-- What is unknown is a no. A list of people or units has no gap in which somebody could hide.
alter table review_case
  add constraint review_case_authors_ck check (array_position(author_ids, null) is null),
  add constraint review_case_concerned_ck check (array_position(concerned_units, null) is null);

create or replace function wrote_or_submitted(c review_case, person uuid) returns boolean
  language sql immutable as $$
  select coalesce(coalesce(person = c.author_id or person = c.submitted_by, false)
    or person = any (c.author_ids), true)
$$;

-- As before, and: of two choices the stricter one is named.
create or replace function rule_is_not_looser(own text, above text, stricter text) returns boolean
  language sql immutable as $$
  select coalesce(own = above or case stricter
    when 'TRUE' then own = 'true'
    when 'FALSE' then own = 'false'
    when 'LOWER' then own ~ '^[0-9]+$' and (above !~ '^[0-9]+$' or own::int <= above::int)
    when 'HIGHER' then above !~ '^[0-9]+$' or (own ~ '^[0-9]+$' and own::int >= above::int)
    else own = stricter end, false)
$$;

-- One way of reckoning rules, whoever asks.
create or replace function rule_in_force(unit uuid, wanted text, choices text[], day date)
  returns text language sql stable set search_path = public, pg_temp as $$
  select rule_at(unit, wanted, case when choices is null then 'HIGHER'
    when choices = '{false,true}' then 'TRUE' else choices[cardinality(choices)] end, day)
$$;
drop function rule_rank(text, text[]);

-- A step opens after its text was put forward, also one that is open from the beginning.
create function step_opens_in_time() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from review_case c where c.id = new.case_id
      and new.opened_at < c.submitted_at) then
    raise exception 'a step opens after its text was put forward'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger step_opens_in_time before insert on review_step
  for each row execute function step_opens_in_time();

-- Nobody signs who has left, and nobody before there was anything to sign; a delegation of which
-- something is not known does not hold.
create function signature_is_of_the_present() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from review_case c where c.id = new.case_id
      and c.submitted_at <= new.signed_at) then
    raise exception 'it was signed before it was put forward' using errcode = 'check_violation';
  end if;
  if exists (select 1 from person p where p.id in (new.person_id, new.for_person_id)
      and p.left_at <= new.signed_at) then
    raise exception 'who has left does not sign' using errcode = 'check_violation';
  end if;
  if new.stand_in_id is not null and (select stand_in_holds(d, c, s, new.signed_at, new.because)
      from stand_in d, review_case c, review_step s
      where d.id = new.stand_in_id and c.id = new.case_id and s.id = new.step_id) is not true then
    raise exception 'the delegation does not hold' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger signature_is_of_the_present before insert on signature
  for each row execute function signature_is_of_the_present();

-- A finding is answered once, by nobody who wrote the text; what blocks is let pass only by whoever
-- gives the last word in the unit.
create function finding_is_answered_by_others() returns trigger
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
      where holds_role(new.answered_by, r, c.unit_id, new.answered_at)) then
    raise exception 'the role is missing' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger finding_is_answered_by_others
  before update of answer, answered_by, answered_at, answer_note on review_finding
  for each row execute function finding_is_answered_by_others();

-- An answer to a citizen is words alone.
create function reply_is_words() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from review_case c where c.id = new.case_id and c.subject_kind = 'REPLY')
      and (new.title <> '' or new.summary <> '' or new.source_url is not null
        or new.media <> '{}') then
    raise exception 'an answer is words alone' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger review_piece_reply_is_words before insert on review_piece
  for each row execute function reply_is_words();

-- The review is complete beyond doubt, each unit that is concerned has said its last word, and the
-- clearance ends after so many days as the place allows.
create function clearance_is_surely_earned() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c review_case;
begin
  select * into c from review_case where id = new.case_id;
  if review_is_complete(c) is not true then
    raise exception 'signatures are missing' using errcode = 'check_violation';
  end if;
  if exists (select 1 from unnest(c.concerned_units) u where not exists (
      select 1 from review_step s join signature g on g.step_id = s.id and g.decision = 'APPROVE'
      where s.case_id = c.id and s.unit_id = u
        and g.role in ('LEADER', 'CHIEF_REVIEWER', 'PRINCIPAL_LEADER'))) then
    raise exception 'a unit that is concerned has not agreed' using errcode = 'check_violation';
  end if;
  if new.expires_at > new.cleared_at + make_interval(days =>
      coalesce(rule_at(c.unit_id, 'CLEARANCE_DAYS', 'LOWER',
        (new.cleared_at at time zone 'Asia/Shanghai')::date)::int, 7)) then
    raise exception 'a clearance lasts no longer than its place allows'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger clearance_is_surely_earned before insert on clearance
  for each row when (new.case_id is not null) execute function clearance_is_surely_earned();

-- A clearance serves the post or the answer it was given for, as it was graded then.
create function delivery_is_what_was_cleared() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from clearance c where c.id = new.clearance_id
      and c.subject_kind = new.kind and c.subject_id = new.source_id) then
    raise exception 'the clearance is for something else' using errcode = 'check_violation';
  end if;
  if new.kind = 'POST' and exists (select 1 from clearance c join review_case r on r.id = c.case_id
      join post p on p.id = new.source_id
      where c.id = new.clearance_id and r.grade is distinct from p.grade) then
    raise exception 'the clearance is for another grade' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger what_is_delivered_was_cleared before insert on delivery
  for each row execute function delivery_is_what_was_cleared();
create trigger what_is_delivered_is_still_cleared before update on delivery
  for each row when (new.claimed_at is distinct from old.claimed_at and new.claimed_at is not null)
  execute function delivery_is_what_was_cleared();
