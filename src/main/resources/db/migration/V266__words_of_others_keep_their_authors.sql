-- Who wrote or put forward an update of an emergency wrote it in every unit that takes its words over:
-- nobody signs there what is his own. Noted with the account that the post is written for, before it is
-- put forward, so that no way of taking over forgets one.
create function authors_of_update(update_id uuid) returns setof uuid
  language sql stable set search_path = public, pg_temp as $$
  select u.written_by from emergency_update u where u.id = authors_of_update.update_id
  union select a.person_id from emergency_update u join post_author a on a.post_id = u.post_id
    where u.id = authors_of_update.update_id
  union select c.submitted_by from emergency_update u join review_case c on c.subject_id = u.post_id
    where u.id = authors_of_update.update_id and c.subject_kind = 'POST'
$$;

create function carried_post_has_its_authors() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into post_author select new.post_id, a from authors_of_update(new.update_id) a
    where a is not null and not exists (select 1 from emergency_update u
      where u.id = new.update_id and u.post_id = new.post_id)
    on conflict do nothing;
  return null;
end $$;
create trigger carried_post_has_its_authors after insert or update of post_id on emergency_target
  for each row when (new.post_id is not null and new.posted_at is null)
  execute function carried_post_has_its_authors();

-- What was taken over before, and is under review or cleared now.
insert into post_author select distinct t.post_id, a
  from emergency_target t join emergency_update u on u.id = t.update_id and u.post_id <> t.post_id
  cross join lateral authors_of_update(u.id) a
  where t.post_id is not null and t.posted_at is null and a is not null on conflict do nothing;
update review_case c set author_ids = c.author_ids || array(
    select a.person_id from post_author a
    where a.post_id = c.subject_id and not a.person_id = any (c.author_ids))
  where c.subject_kind = 'POST' and c.state = 'OPEN'
    and exists (select 1 from emergency_target t where t.post_id = c.subject_id);
update clearance c set voided_at = now(), void_reason = 'AUTHOR_CLEARED'
  where c.voided_at is null and c.subject_kind = 'POST' and c.case_id is not null
    and exists (select 1 from emergency_target t join post_author a on a.post_id = t.post_id
      join signature g on a.person_id = g.person_id or a.person_id = g.for_person_id
      where t.post_id = c.subject_id and t.posted_at is null and g.case_id = c.case_id
        and g.decision = 'APPROVE');
