-- What went out as an emergency on one signature is read again at once (事后补审): the database opens the
-- record with the clearance, so that nobody forgets it. Its result undoes nothing by itself.
create table after_review (
  id uuid primary key,
  case_id uuid not null unique references review_case,
  unit_id uuid not null references unit,
  subject_id uuid not null,
  title text not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  result text check (result in ('SOUND', 'CORRECT', 'RECALL')),
  note text,
  reviewed_by uuid references person,
  reviewed_by_name text,
  reviewed_at timestamptz,
  late_told_at timestamptz,
  version int not null default 0,
  constraint after_review_done_ck check ((result is null) = (reviewed_by is null)
    and (result is null) = (reviewed_by_name is null) and (result is null) = (reviewed_at is null)),
  constraint after_review_reason_ck check (result is null or result = 'SOUND' or length(note) > 0)
);
create index after_review_open_ix on after_review (unit_id, due_at) where result is null;
create index after_review_unit_ix on after_review (unit_id, id desc);
revoke insert, update, delete, truncate on after_review from "${app_role}";
grant update (result, note, reviewed_by, reviewed_by_name, reviewed_at, late_told_at, version)
  on after_review to "${app_role}";

create function emergency_is_read_again() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into after_review (id, case_id, unit_id, subject_id, title, opened_at, due_at)
  select gen_random_uuid(), c.id, c.unit_id, c.subject_id, c.title, new.cleared_at,
    new.cleared_at + interval '2 hours'
  from review_case c where c.id = new.case_id and c.grade = 'EMERGENCY'
  on conflict (case_id) do nothing;
  return null;
end $$;
create trigger emergency_is_read_again after insert on clearance
  for each row when (new.case_id is not null) execute function emergency_is_read_again();

-- Read again by somebody else than who wrote or signed it; written once.
create function after_review_is_anothers() returns trigger
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
      where g.case_id = c.id and g.person_id = new.reviewed_by) then
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
create trigger after_review_is_anothers before update on after_review
  for each row execute function after_review_is_anothers();
