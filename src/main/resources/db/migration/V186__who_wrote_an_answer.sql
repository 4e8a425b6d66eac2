-- Whoever once wrote at an entry of the library stays one of its authors. The rows are written by the
-- database alone, so that no way of changing an entry forgets one.
create table knowledge_author (
  entry_id uuid not null references knowledge_entry,
  person_id uuid not null references person,
  primary key (entry_id, person_id)
);
insert into knowledge_author
  select id, author_id from knowledge_entry
  union select id, created_by from knowledge_entry
  union select e.id, p.id from audit_entry a join knowledge_entry e on e.id = a.subject_id
    join person p on p.id = a.actor_id
    where a.subject_type = 'knowledge' and a.verb in ('WRITE', 'EDIT');
revoke insert, update, delete, truncate on knowledge_author from "${app_role}";

create function knowledge_entries_have_authors() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into knowledge_author select id, author_id from made on conflict do nothing;
  return null;
end $$;
create trigger knowledge_entries_have_authors after insert on knowledge_entry
  referencing new table as made
  for each statement execute function knowledge_entries_have_authors();

create function knowledge_entry_has_author() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into knowledge_author values (new.id, new.author_id) on conflict do nothing;
  return null;
end $$;
create trigger knowledge_entry_has_author after update of author_id on knowledge_entry
  for each row execute function knowledge_entry_has_author();

-- Nobody clears words of his own beforehand, whoever touched the entry after him.
create function answer_is_not_cleared_by_its_author() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from knowledge_author a where a.entry_id = new.source_id
      and a.person_id = new.cleared_by) then
    raise exception 'the author does not clear' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger answer_is_not_cleared_by_its_author before insert on standing_clearance
  for each row execute function answer_is_not_cleared_by_its_author();
update standing_clearance s set voided_at = now(), void_reason = 'AUTHOR_CLEARED'
  where s.voided_at is null and exists (select 1 from knowledge_author a
    where a.entry_id = s.source_id and a.person_id = s.cleared_by);

-- A submission of an answer to a citizen names everybody who ever answered in that matter.
create function answer_names_its_authors() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from inquiry_reply r join inquiry_reply o on o.inquiry_id = r.inquiry_id
      where r.id = new.subject_id
        and not coalesce(o.author_id = any (new.author_ids), false)) then
    raise exception 'an author is missing' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger answer_names_its_authors before insert on review_case
  for each row when (new.subject_kind = 'REPLY') execute function answer_names_its_authors();
