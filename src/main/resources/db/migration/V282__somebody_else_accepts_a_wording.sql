-- By its wordings an answer that is cleared beforehand is found and used without a signature. So somebody
-- else than who wrote one accepts it; what the machine suggests of a citizen's words one person may.
-- Wordings that only their own writer accepted wait for another; until then they help in searches.
update knowledge_wording set state = 'CANDIDATE', decided_at = null, decided_by = null
  where state = 'ACCEPTED' and origin <> 'CITIZEN';

create function wording_begins_as_a_candidate() returns trigger language plpgsql as $$
begin
  if new.state <> 'CANDIDATE' or new.origin <> 'CITIZEN' and new.proposed_by is null then
    raise exception 'a wording begins as a candidate of somebody' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger wording_begins_as_a_candidate before insert on knowledge_wording
  for each row execute function wording_begins_as_a_candidate();

create function wording_is_decided_by_others() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  deciding text[] := array['state', 'decided_at', 'decided_by'];
begin
  if old.state <> 'CANDIDATE' or to_jsonb(new) - deciding is distinct from to_jsonb(old) - deciding then
    raise exception 'a wording is decided once and stays' using errcode = 'check_violation';
  end if;
  if new.state = 'ACCEPTED' and (new.decided_by is null
      or new.proposed_by is not null and same_human(new.decided_by, new.proposed_by)) then
    raise exception 'somebody else accepts a wording' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger wording_is_decided_by_others before update on knowledge_wording
  for each row execute function wording_is_decided_by_others();
