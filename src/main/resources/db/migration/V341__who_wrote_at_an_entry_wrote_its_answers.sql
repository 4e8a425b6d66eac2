-- Whoever wrote at an entry of the library wrote the answers that are made from it. As before, a
-- submission names everybody who ever answered in that matter, and with them the authors of the entries
-- that these answers were made from.
create or replace function answer_names_its_authors() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from inquiry_reply r join inquiry_reply o on o.inquiry_id = r.inquiry_id
      left join knowledge_author a on a.entry_id = o.knowledge_entry_id
      cross join lateral (values (o.author_id), (a.person_id)) h(hand)
      where r.id = new.subject_id and h.hand is not null
        and not coalesce(h.hand = any (new.author_ids), false)) then
    raise exception 'an author is missing' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- Which entry an answer was made from stays with it, as its words do.
create trigger answer_stays_as_made before update on inquiry_reply
  for each row when (new.knowledge_entry_id is distinct from old.knowledge_entry_id)
  execute function what_was_said_stays();

-- What is under review and was not signed by one of them learns of them too; what was, keeps what was
-- asked when it was put forward.
update review_case c set author_ids = c.author_ids || h.hands
  from (select r.id, array_agg(distinct a.person_id) as hands from inquiry_reply r
      join inquiry_reply o on o.inquiry_id = r.inquiry_id
      join knowledge_author a on a.entry_id = o.knowledge_entry_id group by r.id) h
  where c.subject_kind = 'REPLY' and c.subject_id = h.id and c.state = 'OPEN'
    and not exists (select 1 from signature g where g.case_id = c.id
      and exists (select 1 from unnest(h.hands) w(hand)
        where same_human(w.hand, g.person_id) or same_human(w.hand, g.for_person_id)));
