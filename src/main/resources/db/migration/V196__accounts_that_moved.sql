-- What one unit signed is shown on its own accounts alone: an account that is handed over takes nothing
-- along that its old unit cleared. The account's row is locked, so that a move comes clearly before or
-- clearly after.
create function piece_is_of_the_units_account() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform 1 from account a where a.id = new.account_id and a.unit_id = (
    select c.unit_id from review_case c where c.id = new.case_id and c.subject_kind = 'POST')
    for share;
  if not found and exists (select 1 from review_case c
      where c.id = new.case_id and c.subject_kind = 'POST') then
    raise exception 'the account is another unit''s' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger piece_is_of_the_units_account before insert on review_piece
  for each row execute function piece_is_of_the_units_account();

create function clearance_is_of_the_units_account() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform 1 from account a join review_case c on c.id = new.case_id
    where a.id = new.account_id and a.unit_id = c.unit_id for share of a;
  if not found then
    raise exception 'the account is another unit''s' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger clearance_is_of_the_units_account before insert on clearance
  for each row when (new.case_id is not null and new.subject_kind = 'POST')
  execute function clearance_is_of_the_units_account();

create function delivery_is_of_the_units_account() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform 1 from account a join post p on p.id = new.source_id
    where a.id = new.account_id and a.unit_id = new.unit_id and p.unit_id = new.unit_id
    for share of a;
  if not found or exists (select 1 from clearance c join review_case r on r.id = c.case_id
      where c.id = new.clearance_id and r.unit_id <> new.unit_id) then
    raise exception 'the account or the post is another unit''s' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger delivery_is_of_the_units_account after insert on delivery
  for each row when (new.kind = 'POST') execute function delivery_is_of_the_units_account();
create trigger delivery_is_still_of_the_units_account after update on delivery
  for each row when (new.kind = 'POST'
    and (new.claimed_at is distinct from old.claimed_at and new.claimed_at is not null
      or old.state = 'WAITING_FOR_PERSON' and old.unknown_since is null and new.state = 'POSTED'))
  execute function delivery_is_of_the_units_account();

update clearance c set voided_at = now(), void_reason = 'ACCOUNT_MOVED'
  from review_case r, account a
  where c.voided_at is null and c.subject_kind = 'POST' and r.id = c.case_id
    and a.id = c.account_id and a.unit_id <> r.unit_id
    and not exists (select 1 from delivery d where d.clearance_id = c.id
      and d.state not in ('PLANNED', 'WAITING_FOR_PERSON', 'FAILED', 'CANCELLED'));

-- What somebody saw is the hub's own only where the hub itself knows that this link stands there.
create function observed_is_what_was_sent() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from delivery d where d.id = new.delivery_id
      and d.account_id = new.account_id and d.kind = 'POST' and d.state = 'POSTED'
      and d.url = new.url
      and coalesce(new.platform_post_id, d.platform_post_id)
        is not distinct from d.platform_post_id) then
    raise exception 'this is not what the hub sent' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger observed_is_what_was_sent before insert on observed_post
  for each row when (new.delivery_id is not null) execute function observed_is_what_was_sent();
create trigger observed_is_still_what_was_sent before update on observed_post
  for each row when (new.delivery_id is not null
    and (old.delivery_id, old.url, old.account_id, old.platform_post_id) is distinct from
      (new.delivery_id, new.url, new.account_id, new.platform_post_id))
  execute function observed_is_what_was_sent();
-- What was noted as the hub's own by a number alone is read afterwards.
update observed_post o set delivery_id = null where o.delivery_id is not null
  and not exists (select 1 from delivery d where d.id = o.delivery_id and d.url = o.url);
