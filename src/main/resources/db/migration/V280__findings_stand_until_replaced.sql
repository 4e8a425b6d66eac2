-- What was found of something that went out past the hub stands until another reading of it is signed to
-- its end; and whoever was found against does not have it read again at will.
alter table outside_finding
  add column again_why text,
  add constraint outside_finding_again_ck check (length(again_why) between 1 and 1000);

create or replace view v_supervision_outside_finding as
  select f.id, f.case_id, f.account_id, f.unit_id, u.path as unit_path, f.title, f.url, f.posted_at,
    f.found_at, f.assessment, f.assessed_at,
    e.state = 'VOIDED' or exists (select 1 from outside_finding n join review_case l on l.id = n.case_id
      where n.observed_id = f.observed_id and n.assessment is not null
        and l.submission > e.submission) as outdated,
    f.again_why
  from outside_finding f join unit u on u.id = f.unit_id join review_case e on e.id = f.case_id;

-- Who may have something read again of which a finding stands. Nobody knows which editor of the unit put
-- it out, so none of them, under whatever user; nor whoever signed the finding: that word was given.
-- The unit's supervision may, and of those who sign at the unit whoever had no hand in any reading of it
-- yet, so that nobody at the unit does so twice.
create function may_read_again(who uuid, observed uuid, at_unit uuid, moment timestamptz)
  returns boolean language sql stable set search_path = public, pg_temp as $$
  select who is not null
    and not exists (select 1 from person_role r where r.unit_id = at_unit and r.role = 'EDITOR'
      and (r.until is null or r.until >= (moment at time zone 'Asia/Shanghai')::date)
      and same_human(r.person_id, who))
    and not exists (select 1 from review_case c where c.subject_kind = 'OBSERVED'
      and c.subject_id = observed and c.state = 'ASSESSED' and had_signed(c.id, who)
      and not exists (select 1 from review_case l where l.subject_kind = 'OBSERVED'
        and l.subject_id = observed and l.state = 'ASSESSED' and l.submission > c.submission))
    and (exists (select 1 from person_role r join unit over on over.id = r.unit_id
          join unit below on below.id = at_unit
        where r.person_id = who and r.role = 'SUPERVISOR' and starts_with(below.path, over.path)
          and (r.until is null or r.until >= (moment at time zone 'Asia/Shanghai')::date))
      or (holds_role(who, 'REVIEWER', at_unit, moment)
          or holds_role(who, 'CHIEF_REVIEWER', at_unit, moment)
          or holds_role(who, 'LEADER', at_unit, moment))
        and not exists (select 1 from review_case c where c.subject_kind = 'OBSERVED'
          and c.subject_id = observed and wrote_or_submitted(c, who)))
$$;

create function a_found_post_is_read_again_by_others() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from review_case e where e.subject_kind = 'OBSERVED'
      and e.subject_id = new.subject_id and e.state = 'ASSESSED')
    and not may_read_again(new.submitted_by, new.subject_id, new.unit_id, new.submitted_at) then
    raise exception 'others have it read again' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_found_post_is_read_again_by_others before insert on review_case
  for each row when (new.subject_kind = 'OBSERVED')
  execute function a_found_post_is_read_again_by_others();

-- A reading that has begun ends by signatures, and so does not begin again and again.
create function a_reading_ends_by_signatures() returns trigger language plpgsql as $$
begin
  raise exception 'a reading afterwards ends by signatures' using errcode = 'check_violation';
end $$;
create trigger a_reading_ends_by_signatures before update on review_case
  for each row when (old.subject_kind = 'OBSERVED' and old.state = 'OPEN' and new.state = 'VOIDED')
  execute function a_reading_ends_by_signatures();
create trigger a_reading_begins_open before insert on review_case
  for each row when (new.subject_kind = 'OBSERVED' and new.state <> 'OPEN')
  execute function a_reading_ends_by_signatures();

create function a_reading_again_says_why() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.again_why is null and exists (select 1 from outside_finding e
      where e.observed_id = new.observed_id and e.assessment is not null) then
    raise exception 'a reading again says why' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_reading_again_says_why before insert on outside_finding
  for each row execute function a_reading_again_says_why();
