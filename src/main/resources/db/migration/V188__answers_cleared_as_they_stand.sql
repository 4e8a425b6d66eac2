-- What is cleared beforehand is, word for word, the answer of an entry of the same unit that is in
-- force, by whoever let it come into force, and for no longer than the entry holds.
update standing_clearance s set voided_at = now(), void_reason = 'NOT_THE_ENTRYS'
  where s.voided_at is null and not exists (select 1 from knowledge_entry e
    where e.id = s.source_id and e.state = 'EFFECTIVE' and e.answer = s.body
      and e.unit_id = s.unit_id and e.published_by = s.cleared_by);
update clearance c set voided_at = now(), void_reason = 'NOT_THE_ENTRYS'
  from standing_clearance s
  where s.id = c.standing_clearance_id and s.void_reason = 'NOT_THE_ENTRYS' and c.voided_at is null
    and not exists (select 1 from delivery d where d.clearance_id = c.id
      and d.claimed_at is not null);

-- The entry is locked, so that whoever changes it comes clearly before or clearly after.
create function standing_clearance_is_the_entrys() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  e knowledge_entry;
begin
  select * into e from knowledge_entry where id = new.source_id for share;
  if not found or e.state <> 'EFFECTIVE' or e.answer is distinct from new.body
      or e.unit_id is distinct from new.unit_id then
    raise exception 'only the answer of an entry in force is cleared beforehand'
      using errcode = 'check_violation';
  end if;
  if e.published_by is distinct from new.cleared_by then
    raise exception 'whoever published the entry clears its answer'
      using errcode = 'check_violation';
  end if;
  if new.expires_at > ((e.valid_until + 1)::timestamp at time zone 'Asia/Shanghai') then
    raise exception 'an answer is cleared no longer than its entry holds'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger standing_clearance_is_the_entrys before insert on standing_clearance
  for each row execute function standing_clearance_is_the_entrys();

-- Used it is only while the entry still says so.
create function entry_still_says_so() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform 1 from standing_clearance s join knowledge_entry e on e.id = s.source_id
    where s.id = new.standing_clearance_id and e.state = 'EFFECTIVE' and e.answer = s.body
      and e.unit_id = s.unit_id
    for share of e;
  if not found then
    raise exception 'the entry no longer says so' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger entry_still_says_so before insert on clearance
  for each row when (new.standing_clearance_id is not null) execute function entry_still_says_so();

-- An answer goes to whom it was written, in the words it was written in; both stay.
create function answer_goes_to_whom_it_was_written() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from inquiry_reply r join inquiry_message m on m.id = r.message_id
      where r.id = new.source_id and r.body = new.reply_text and m.account_id = new.account_id
        and m.ticket = new.reply_to) then
    raise exception 'the answer is to somebody else' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger to_whom_an_answer_goes before insert on delivery
  for each row when (new.kind = 'REPLY') execute function answer_goes_to_whom_it_was_written();

create function what_was_said_stays() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'what was said stays' using errcode = 'insufficient_privilege';
end $$;
create trigger answer_stays_as_written before update on inquiry_reply
  for each row when ((new.id, new.inquiry_id, new.message_id, new.body, new.author_id)
    is distinct from (old.id, old.inquiry_id, old.message_id, old.body, old.author_id))
  execute function what_was_said_stays();
create trigger message_stays_where_it_was before update on inquiry_message
  for each row when ((new.id, new.inquiry_id, new.account_id, new.platform_message_id)
    is distinct from (old.id, old.inquiry_id, old.account_id, old.platform_message_id)
    or new.ticket is distinct from old.ticket)
  execute function what_was_said_stays();
revoke delete on inquiry_reply, inquiry_message from "${app_role}";
