-- Who signs an answer sees what is answered: the citizen's messages up to the answered one, masked, are
-- kept in the submission as they were shown and never change.
alter table review_case add column asked text, add column asked_id uuid,
  add constraint review_case_asked_ck check ((asked is null) = (asked_id is null)),
  add constraint review_case_asked_of_reply_ck check (asked is null or subject_kind = 'REPLY');

create function what_is_answered_is_kept() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from inquiry_reply r
      join inquiry_message last on last.id = r.message_id
      join inquiry_message m on m.inquiry_id = r.inquiry_id and m.id <= last.id
      where r.id = new.subject_id
        and (new.asked_id is distinct from r.inquiry_id
          or position(m.masked in coalesce(new.asked, '')) = 0)) then
    raise exception 'what is answered is kept with the answer' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger what_is_answered_is_kept before insert on review_case
  for each row when (new.subject_kind = 'REPLY' and new.state = 'OPEN')
  execute function what_is_answered_is_kept();
