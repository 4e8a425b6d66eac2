-- Whoever answered what the machine found, or took a paper in hand, is asked once more when the review is
-- counted, as signers are since V346: what somebody arranged who wrote at it since releases nothing.
create function hands_beside_signatures(review uuid) returns setof uuid
  language sql stable set search_path = public, pg_temp as $$
  select f.answered_by from review_finding f where f.case_id = review and f.answered_by is not null
  union
  select x.hand from paper_signature p cross join lateral
      (values (p.recorded_by), (p.checked_by)) x(hand)
    where p.case_id = review and p.state = 'COUNTED' and x.hand is not null
$$;

-- As before, and: no hand beside the signatures is an author's by now.
create or replace function review_is_complete(c review_case) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select c.state in ('OPEN', 'CLEARED')
    and count(*) > 0
    and count(*) = count(g.id)
    and count(distinct g.person_id) = count(*)
    and (select count(distinct x.who) = count(*) from signature f
      cross join lateral (values (f.person_id), (f.for_person_id)) x(who)
      where f.case_id = c.id and f.decision = 'APPROVE' and x.who is not null)
    and bool_and(s.unit_id = c.unit_id or s.unit_id = any (c.concerned_units))
    and not bool_or(wrote_or_submitted(c, g.person_id))
    and not bool_or(wrote_or_submitted(c, coalesce(g.for_person_id, g.person_id)))
    and not exists (select 1 from hands_beside_signatures(c.id) h where wrote_or_submitted(c, h))
    and review_least_is_signed(c)
    and coalesce(review_conditions_hold(c), false)
  from review_step s left join signature g on g.step_id = s.id and g.decision = 'APPROVE'
  where s.case_id = c.id
$$;

-- As before, and: who wrote it down did not write at the text since.
create or replace function paper_is_checked() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c review_case;
  checking text[] := array['state', 'checked_by', 'checked_by_name', 'checked_at', 'check_note'];
begin
  if tg_op = 'DELETE' or old.state <> 'RECORDED' or new.state = 'RECORDED'
      or to_jsonb(new) - checking is distinct from to_jsonb(old) - checking then
    raise exception 'a paper is checked once and never changed'
      using errcode = 'insufficient_privilege';
  end if;
  select * into c from review_case where id = new.case_id for share;
  if wrote_or_submitted(c, new.checked_by) then
    raise exception 'the author checks no paper' using errcode = 'check_violation';
  end if;
  if new.state = 'COUNTED' and wrote_or_submitted(c, old.recorded_by) then
    raise exception 'the author records no paper' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- Words of the library are its writers' also where the answer does not say that it was made from an entry:
-- pasted instead of taken over. Spaces and line ends make no other words.
create function words_digest(words text) returns text language sql immutable as $$
  select md5(regexp_replace(coalesce(words, ''), '\s+', '', 'g'))
$$;
create index knowledge_entry_words_ix on knowledge_entry (words_digest(answer));

-- Everybody who ever answered in a matter, and who wrote at the entries that these answers were made from,
-- or whose very words they are, within the government that the question came to.
create function answer_hands(matter uuid) returns setof uuid
  language sql stable set search_path = public, pg_temp as $$
  select r.author_id from inquiry_reply r where r.inquiry_id = matter
  union
  select a.person_id from inquiry_reply r join knowledge_author a on a.entry_id = r.knowledge_entry_id
    where r.inquiry_id = matter
  union
  select a.person_id from inquiry_reply r join inquiry i on i.id = r.inquiry_id
    join knowledge_entry e on words_digest(e.answer) = words_digest(r.body)
      and government_of(e.unit_id) = government_of(i.unit_id)
    join knowledge_author a on a.entry_id = e.id
    where r.inquiry_id = matter
$$;

-- As before, and: whose words were pasted.
create or replace function answer_names_its_authors() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from inquiry_reply r cross join lateral answer_hands(r.inquiry_id) h
      where r.id = new.subject_id and h is not null
        and not coalesce(h = any (new.author_ids), false)) then
    raise exception 'an author is missing' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- Whether the answer after which the machine proposed a wording was this human's.
create function wording_came_from(source uuid, who uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from inquiry_reply r where r.id = source and same_human(r.author_id, who))
$$;

-- As before, and: two people stand behind a question to which the answer goes out unsigned, the one who
-- answered it and another of the house.
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
  if new.state = 'ACCEPTED' and wording_came_from(new.source_id, new.decided_by) then
    raise exception 'whoever answered does not accept the question' using errcode = 'check_violation';
  end if;
  if new.state = 'ACCEPTED' and works_for_a_contractor(new.decided_by) then
    raise exception 'who works for a contractor accepts no wording' using errcode = 'check_violation';
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
