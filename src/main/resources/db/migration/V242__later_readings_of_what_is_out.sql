-- What went out past the hub may be read again where somebody copied other words of it: the later reading
-- counts, and the earlier one stays on record as outdated.
create or replace view v_supervision_outside_finding as
  select f.id, f.case_id, f.account_id, f.unit_id, u.path as unit_path, f.title, f.url, f.posted_at,
    f.found_at, f.assessment, f.assessed_at,
    exists (select 1 from outside_finding n join review_case l on l.id = n.case_id
      join review_case e on e.id = f.case_id
      where n.observed_id = f.observed_id and l.submission > e.submission) as outdated
  from outside_finding f join unit u on u.id = f.unit_id;
create index if not exists outside_finding_newest_ix on outside_finding (observed_id, found_at desc);

-- Whoever copied the words for any reading of it, or saw it first, is a hand in all of them.
create function readers_of_what_is_out_are_hands() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from review_case e where e.subject_kind = 'OBSERVED'
      and e.subject_id = new.subject_id and e.submitted_by is not null
      and e.submitted_by is distinct from new.submitted_by
      and not e.submitted_by = any (new.author_ids)) then
    raise exception 'who copied the words before is a hand in it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger readers_of_what_is_out_are_hands before insert on review_case
  for each row when (new.subject_kind = 'OBSERVED')
  execute function readers_of_what_is_out_are_hands();
