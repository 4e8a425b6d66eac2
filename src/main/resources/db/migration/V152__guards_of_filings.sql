-- Whoever once wrote at a filing or handed it in stays one of those who ask for it, and decides nothing
-- of it: not at a level, and not as the second person of an answer from outside.
alter table filing add column author_ids uuid[] not null default '{}';
update filing f set author_ids = array(
  select distinct p from unnest(array[f.created_by, f.submitted_by] || array(
    select e.actor_id from audit_entry e
    where e.subject_id = f.id and e.subject_type = 'filing' and e.verb = 'EDIT')) p
  where p is not null);

-- Nobody is ever struck off, whichever way the row is written.
create function filing_keeps_its_authors() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  known uuid[] := new.author_ids || array[new.created_by, new.submitted_by];
begin
  if tg_op = 'UPDATE' then
    known := known || old.author_ids;
  end if;
  new.author_ids := array(select distinct p from unnest(known) p where p is not null);
  return new;
end $$;
create trigger filing_keeps_its_authors before insert or update on filing
  for each row execute function filing_keeps_its_authors();

create function filing_level_is_decided_by_others() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from filing f where f.id = new.filing_id
      and (new.decided_by = any (f.author_ids) or new.confirmed_by = any (f.author_ids))) then
    raise exception 'whoever wrote at a filing does not decide on it'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger filing_level_is_decided_by_others before update on filing_level
  for each row when (new.decided_by is distinct from old.decided_by
    or new.confirmed_by is distinct from old.confirmed_by)
  execute function filing_level_is_decided_by_others();

create function outside_answer_is_checked_by_others() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from filing f where f.id = new.filing_id
      and new.checked_by = any (f.author_ids)) then
    raise exception 'whoever wrote at a filing does not check its answer'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger outside_answer_is_checked_by_others before update on outside_answer
  for each row when (new.checked_by is distinct from old.checked_by)
  execute function outside_answer_is_checked_by_others();

-- Where the platform has no name of its own here, its written name tells proposals apart, as it tells
-- accounts apart.
drop index filing_one_open_per_proposal_uq;
create unique index filing_one_open_per_proposal_uq
  on filing (unit_id, platform, lower(coalesce(words::jsonb #>> '{details,otherPlatform}', '')),
    coalesce(platform_id, account_name))
  where kind = 'OPEN' and state in ('DRAFT', 'IN_APPROVAL', 'RETURNED');
