-- What one person refuses of ways to ask is not refused for everybody and for ever: the same words may be
-- proposed again by another human, and whoever refused them before does not refuse them once more. One's own
-- are taken back, which keeps nobody from proposing them.
alter table knowledge_wording drop constraint knowledge_wording_state_check,
  add constraint knowledge_wording_state_ck
    check (state in ('CANDIDATE', 'ACCEPTED', 'REFUSED', 'TAKEN_BACK')),
  drop constraint knowledge_wording_text_uq;
create unique index knowledge_wording_text_uq on knowledge_wording (entry_id, text)
  where state in ('CANDIDATE', 'ACCEPTED');
create index knowledge_wording_entry_ix on knowledge_wording (entry_id, text);

drop trigger wording_is_decided_by_others on knowledge_wording;
update knowledge_wording set state = 'TAKEN_BACK'
  where state = 'REFUSED' and proposed_by is not null and same_human(decided_by, proposed_by);

create or replace function wording_begins_as_a_candidate() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.state <> 'CANDIDATE' or new.origin <> 'CITIZEN' and new.proposed_by is null then
    raise exception 'a wording begins as a candidate of somebody' using errcode = 'check_violation';
  end if;
  if wording_was_refused(new.entry_id, new.text, new.proposed_by) then
    raise exception 'another human proposes what was refused' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- Whether these words were refused when this human proposed them; of what nobody proposed, whether ever.
create function wording_was_refused(entry uuid, words text, who uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from knowledge_wording w where w.entry_id = entry and w.text = words
    and w.state = 'REFUSED'
    and (who is null or w.proposed_by is not null and same_human(w.proposed_by, who)))
$$;

create function wording_was_refused_by(entry uuid, words text, who uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from knowledge_wording w where w.entry_id = entry and w.text = words
    and w.state = 'REFUSED' and same_human(w.decided_by, who))
$$;

create or replace function wording_is_decided_by_others() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  deciding text[] := array['state', 'decided_at', 'decided_by'];
  own boolean := new.proposed_by is not null and same_human(new.decided_by, new.proposed_by);
begin
  if old.state <> 'CANDIDATE' or to_jsonb(new) - deciding is distinct from to_jsonb(old) - deciding then
    raise exception 'a wording is decided once and stays' using errcode = 'check_violation';
  end if;
  if new.state = 'ACCEPTED' and (new.decided_by is null or own) then
    raise exception 'somebody else accepts a wording' using errcode = 'check_violation';
  end if;
  if new.state = 'REFUSED' and (new.decided_by is null or own) or new.state = 'TAKEN_BACK' and not own then
    raise exception 'own wordings are taken back, and others'' refused'
      using errcode = 'check_violation';
  end if;
  if new.state = 'REFUSED' and wording_was_refused_by(new.entry_id, new.text, new.decided_by) then
    raise exception 'another human decides on what came again' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger wording_is_decided_by_others before update on knowledge_wording
  for each row execute function wording_is_decided_by_others();
