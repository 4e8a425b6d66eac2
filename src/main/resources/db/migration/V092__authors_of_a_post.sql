-- Whoever once wrote at a post stays one of its authors. The rows are written by the database alone, so
-- that no way of changing a post forgets one.
create table post_author (
  post_id uuid not null references post,
  person_id uuid not null references person,
  primary key (post_id, person_id)
);
insert into post_author select id, author_id from post;
revoke insert, update, delete, truncate on post_author from "${app_role}";

create function post_has_author() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into post_author values (new.id, new.author_id) on conflict do nothing;
  return null;
end $$;
create trigger post_has_author after insert or update of author_id on post
  for each row execute function post_has_author();

-- A submission names all of them.
create function submission_names_its_authors() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from post_author a where a.post_id = new.subject_id
      and not a.person_id = any (new.author_ids)) then
    raise exception 'an author is missing' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger submission_names_its_authors before insert on review_case
  for each row when (new.subject_kind = 'POST')
  execute function submission_names_its_authors();

-- What is said in an answer to a citizen is what was cleared, like any other text.
create function reply_fits_its_digest() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.digest <> piece_digest(new.account_id, '', new.reply_text, '', null, '{}') then
    raise exception 'the reply is not what was cleared' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger reply_fits_its_digest before insert on delivery
  for each row when (new.kind = 'REPLY') execute function reply_fits_its_digest();

-- The account is asked at the claim as the clearance is. A person who posts by hand is asked again when
-- the link is handed in; what the hub itself may have sent is only found out by then.
create function delivery_account_may_post() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform 1 from account a where a.id = new.account_id
    and a.status in ('ACTIVE', 'ACTIVE_UNFILED') for share;
  if not found then
    raise exception 'the account may not post' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger delivery_account_may_post before update on delivery
  for each row when (new.claimed_at is distinct from old.claimed_at and new.claimed_at is not null)
  execute function delivery_account_may_post();

create function posted_by_hand_was_cleared() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform 1 from clearance c where c.id = new.clearance_id and c.voided_at is null
    and c.cleared_at <= new.posted_at and new.posted_at < c.expires_at for share;
  if not found then
    raise exception 'the clearance does not hold' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger posted_by_hand_was_cleared before update on delivery
  for each row when (old.state = 'WAITING_FOR_PERSON' and old.unknown_since is null
    and new.state = 'POSTED')
  execute function posted_by_hand_was_cleared();
