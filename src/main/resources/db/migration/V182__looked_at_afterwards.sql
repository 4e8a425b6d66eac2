-- What went out past the hub is read afterwards (事后复核): signatures give an assessment, never the
-- right to show anything, and that it went out like this is kept for supervision whatever they say.
alter table review_case drop constraint review_case_subject_kind_check;
alter table review_case add constraint review_case_subject_kind_check
  check (subject_kind in ('POST', 'REPLY', 'OBSERVED'));
alter table review_case drop constraint review_case_state_check;
alter table review_case add constraint review_case_state_check
  check (state in ('OPEN', 'CLEARED', 'RETURNED', 'REJECTED', 'VOIDED', 'ASSESSED'));
alter table review_case add constraint review_case_observed_ck
  check (case when subject_kind = 'OBSERVED' then state in ('OPEN', 'ASSESSED', 'VOIDED')
    else state <> 'ASSESSED' end);

create table outside_finding (
  id uuid primary key,
  case_id uuid not null unique references review_case,
  unit_id uuid not null references unit,
  account_id uuid not null references account,
  observed_id uuid not null,
  title text not null,
  url text not null,
  posted_at timestamptz not null,
  found_at timestamptz not null,
  found_by uuid references person,
  assessment text check (assessment in ('IN_ORDER', 'TO_CORRECT', 'TO_DELETE')),
  note text,
  assessed_at timestamptz,
  assessed_by uuid references person,
  assessed_name text,
  version int not null default 0,
  constraint outside_finding_assessed_ck check ((assessment is null) = (assessed_at is null)
    and (assessment is null) = (assessed_by is null)
    and (assessment is null or assessment = 'IN_ORDER' or length(note) > 0))
);
create index outside_finding_unit_ix on outside_finding (unit_id, found_at desc);
create index outside_finding_observed_ix on outside_finding (observed_id);
revoke update, delete on outside_finding from "${app_role}";
grant update (assessment, note, assessed_at, assessed_by, assessed_name, version)
  on outside_finding to "${app_role}";

-- No review of what is out already clears anything, whatever else is changed about the gate.
create function observed_is_never_cleared() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.subject_kind = 'OBSERVED' or exists (select 1 from review_case c
      where c.id = new.case_id and c.subject_kind = 'OBSERVED') then
    raise exception 'what went out past the gate is never cleared' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger clearance_from_observed_never before insert on clearance
  for each row execute function observed_is_never_cleared();

-- No review of that kind without what is kept of it.
create function observed_is_kept() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from outside_finding f where f.case_id = new.id
      and f.unit_id = new.unit_id and f.observed_id = new.subject_id) then
    raise exception 'what went out past the gate is kept' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger observed_is_kept after insert on review_case
  deferrable initially deferred for each row when (new.subject_kind = 'OBSERVED')
  execute function observed_is_kept();

-- An assessment is what the signatures say, and stays.
create function assessment_is_signed() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if old.assessment is not null then
    raise exception 'an assessment stays' using errcode = 'check_violation';
  end if;
  if new.assessment is not null and not (case new.assessment
      when 'IN_ORDER' then not exists (select 1 from review_step s where s.case_id = new.case_id
        and not exists (select 1 from signature g where g.step_id = s.id
          and g.decision = 'APPROVE'))
      when 'TO_CORRECT' then exists (select 1 from signature g where g.case_id = new.case_id
        and g.decision = 'RETURN')
      else exists (select 1 from signature g where g.case_id = new.case_id
        and g.decision = 'REJECT') end) then
    raise exception 'the signatures say something else' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger assessment_is_signed before update on outside_finding
  for each row execute function assessment_is_signed();
create function assessment_comes_later() returns trigger language plpgsql as $$
begin
  if new.assessment is not null then
    raise exception 'an assessment comes with its signatures' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger assessment_comes_later before insert on outside_finding
  for each row execute function assessment_comes_later();

create function observed_is_of_the_unit() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from review_case c join account a on a.id = new.account_id
      where c.id = new.case_id and c.subject_kind = 'OBSERVED' and a.unit_id <> c.unit_id) then
    raise exception 'the account is another unit''s' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger review_piece_observed_is_of_the_unit before insert on review_piece
  for each row execute function observed_is_of_the_unit();

create view v_supervision_outside_finding as
  select f.id, f.case_id, f.account_id, f.unit_id, u.path as unit_path, f.title, f.url, f.posted_at,
    f.found_at, f.assessment, f.assessed_at
  from outside_finding f join unit u on u.id = f.unit_id;
