-- A reading afterwards that nobody can sign would keep every other from beginning. Who supervises the unit,
-- or the one that has the account by now, may end it with a reason; what was found before stands.
alter table outside_finding
  add column ended_at timestamptz,
  add column ended_by uuid references person,
  add column ended_by_name text,
  add column ended_why text,
  add constraint outside_finding_ended_ck check ((ended_at is null) = (ended_by is null)
    and (ended_at is null) = (ended_by_name is null) and (ended_at is null) = (ended_why is null)
    and length(ended_why) between 1 and 1000 and (ended_at is null or assessment is null));
grant update (ended_at, ended_by, ended_by_name, ended_why) on outside_finding to "${app_role}";
create index outside_finding_account_ix on outside_finding (account_id);
create index review_case_read_ix on review_case (unit_id)
  where subject_kind = 'OBSERVED' and state = 'OPEN';

create or replace view v_supervision_outside_finding as
  select f.id, f.case_id, f.account_id, f.unit_id, u.path as unit_path, f.title, f.url, f.posted_at,
    f.found_at, f.assessment, f.assessed_at,
    e.state = 'VOIDED' or exists (select 1 from outside_finding n join review_case l on l.id = n.case_id
      where n.observed_id = f.observed_id and n.assessment is not null
        and l.submission > e.submission) as outdated,
    f.again_why, f.ended_at, f.ended_why
  from outside_finding f join unit u on u.id = f.unit_id join review_case e on e.id = f.case_id;

-- A step has nobody who may sign it, the account is another unit's by now, or the unit is no more.
create function reading_is_stuck(review uuid, moment timestamptz) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from review_case c join outside_finding f on f.case_id = c.id
      join account a on a.id = f.account_id join unit u on u.id = c.unit_id
    where c.id = review and c.subject_kind = 'OBSERVED' and c.state = 'OPEN'
      and (a.unit_id <> c.unit_id or u.ended_on <= (moment at time zone 'Asia/Shanghai')::date
        or exists (select 1 from review_step s where s.case_id = c.id
          and s.state in ('OPEN', 'WAITING') and s.nobody_to_sign)))
$$;

create function may_end_reading(review uuid, who uuid, moment timestamptz) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select reading_is_stuck(review, moment) and exists (select 1 from outside_finding f
      join account a on a.id = f.account_id join unit below on below.id in (f.unit_id, a.unit_id)
      join unit over on starts_with(below.path, over.path)
      join person_role r on r.unit_id = over.id and r.role = 'SUPERVISOR'
        and (r.until is null or r.until >= (moment at time zone 'Asia/Shanghai')::date)
    where f.case_id = review and r.person_id = who)
$$;

create function a_reading_is_ended_by_the_supervision() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if old.ended_at is not null or not may_end_reading(new.case_id, new.ended_by, new.ended_at) then
    raise exception 'the supervision ends a reading that nobody can sign'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_reading_is_ended_by_the_supervision before update on outside_finding
  for each row when ((old.ended_at, old.ended_by, old.ended_by_name, old.ended_why)
    is distinct from (new.ended_at, new.ended_by, new.ended_by_name, new.ended_why))
  execute function a_reading_is_ended_by_the_supervision();

create function a_reading_begins_unended() returns trigger language plpgsql as $$
begin
  raise exception 'a reading begins unended' using errcode = 'check_violation';
end $$;
create trigger a_reading_begins_unended before insert on outside_finding
  for each row when (new.ended_at is not null) execute function a_reading_begins_unended();

create function an_ended_reading_is_void() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from review_case c where c.id = new.case_id and c.state = 'VOIDED') then
    raise exception 'a reading that was ended is void' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger an_ended_reading_is_void after update on outside_finding
  deferrable initially deferred for each row when (new.ended_at is not null)
  execute function an_ended_reading_is_void();

-- As before, unless the supervision ended it.
create or replace function a_reading_ends_by_signatures() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and exists (select 1 from outside_finding f
      where f.case_id = new.id and f.ended_at is not null) then
    return new;
  end if;
  raise exception 'a reading afterwards ends by signatures' using errcode = 'check_violation';
end $$;

-- As before, without whoever copied the words for a reading that was given up.
create or replace function readers_of_what_is_out_are_hands() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from review_case e where e.subject_kind = 'OBSERVED'
      and e.subject_id = new.subject_id and e.submitted_by is not null and e.state <> 'VOIDED'
      and e.submitted_by is distinct from new.submitted_by
      and not e.submitted_by = any (new.author_ids)) then
    raise exception 'who copied the words before is a hand in it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
