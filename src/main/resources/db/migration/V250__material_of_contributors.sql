-- Material that contributors (信息员) hand in to a unit's main account (供稿), what became of it, and who
-- did what with it. Whoever handed it in wrote every post that is made of it.
create table contribution (
  id uuid primary key,
  -- The unit that it comes from (供稿单位).
  from_unit_id uuid not null references unit,
  contributor_id uuid not null references person,
  -- The main account that it is meant for, and whose unit decides.
  unit_id uuid not null references unit,
  account_id uuid not null references account,
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 50000),
  words int not null check (words >= 0),
  gathered_by text check (length(gathered_by) between 1 and 100),
  written_by text check (length(written_by) between 1 and 100),
  place text check (length(place) between 1 and 200),
  happened_at timestamptz,
  topic text check (length(topic) between 1 and 100),
  wanted_on date,
  state text not null check (state in ('NEW', 'HELD', 'ASKED', 'USED', 'DECLINED', 'WITHDRAWN')),
  holder_id uuid references person,
  reason text check (reason in ('DUPLICATE', 'OUTDATED', 'OFF_TOPIC', 'UNCLEAR', 'QUALITY',
    'NOT_PUBLIC', 'OTHER')),
  -- What is asked, or why it was not taken.
  said text check (length(said) between 1 and 1000),
  post_id uuid references post,
  -- How much of the material's words the post kept, measured when it was posted.
  kept_percent int check (kept_percent between 0 and 100),
  handed_in_at timestamptz not null,
  -- Since when it waits for the desk; begins anew when the contributor answers.
  waiting_since timestamptz not null,
  row_version int not null default 0,
  check ((state = 'HELD') = (holder_id is not null)),
  check ((state = 'USED') = (post_id is not null)),
  check ((state = 'DECLINED') = (reason is not null)),
  check (kept_percent is null or post_id is not null)
);
create index contribution_waiting_ix on contribution (unit_id, waiting_since, id)
  where state in ('NEW', 'HELD', 'ASKED');
create index contribution_unit_ix on contribution (unit_id, state, id desc);
create index contribution_from_ix on contribution (from_unit_id, handed_in_at);
create index contribution_to_ix on contribution (unit_id, handed_in_at);
create index contribution_own_ix on contribution (contributor_id, id desc);
create index contribution_post_ix on contribution (post_id) where post_id is not null;
revoke delete, truncate on contribution from "${app_role}";

create table contribution_picture (
  contribution_id uuid not null references contribution,
  position int not null check (position between 1 and 9),
  file_id uuid not null references stored_file,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- What is to be seen on it (替代文本).
  alt text not null check (length(alt) between 1 and 200),
  primary key (contribution_id, position)
);
create index contribution_picture_digest_ix on contribution_picture (digest);

-- Who did what with it; never changed.
create table contribution_step (
  id uuid primary key,
  contribution_id uuid not null references contribution,
  action text not null check (action in ('HAND_IN', 'AMEND', 'TAKE', 'PUT_BACK', 'ASK', 'DECLINE',
    'RESUME', 'USE', 'WITHDRAW')),
  at timestamptz not null,
  by_id uuid not null references person,
  by_name text not null,
  words text check (length(words) between 1 and 1000)
);
create index contribution_step_ix on contribution_step (contribution_id, at, id);
revoke update, delete, truncate on contribution_step from "${app_role}";

-- Who handed it in, from where and to whom is never changed, nor is what a post was made of.
create function contribution_stays() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.contributor_id, new.from_unit_id, new.unit_id, new.handed_in_at) is distinct from
      (old.id, old.contributor_id, old.from_unit_id, old.unit_id, old.handed_in_at) then
    raise exception 'who handed material in is never changed' using errcode = 'check_violation';
  end if;
  if old.post_id is not null and (new.state, new.post_id, new.title, new.body, new.words,
      new.gathered_by, new.written_by) is distinct from (old.state, old.post_id, old.title, old.body,
      old.words, old.gathered_by, old.written_by) then
    raise exception 'what a post was made of is never changed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger contribution_stays before update on contribution
  for each row execute function contribution_stays();

create function contribution_picture_stays() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from contribution c where c.id = old.contribution_id
      and c.post_id is not null) then
    raise exception 'what a post was made of is never changed' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger contribution_picture_stays before update or delete on contribution_picture
  for each row execute function contribution_picture_stays();

-- Whoever handed it in is an author of the post from the moment it is made, for good; noted by the
-- database itself, like those who typed an article.
create function post_has_who_handed_in() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from post p where p.id = new.post_id and p.unit_id = new.unit_id) then
    raise exception 'material is used by the unit that it was handed to'
      using errcode = 'check_violation';
  end if;
  if exists (select 1 from review_case c where c.subject_kind = 'POST' and c.subject_id = new.post_id)
  then
    raise exception 'what is put forward already is not made of other material'
      using errcode = 'check_violation';
  end if;
  insert into post_author values (new.post_id, new.contributor_id) on conflict do nothing;
  return null;
end $$;
create trigger post_has_who_handed_in_first after insert on contribution
  for each row when (new.post_id is not null) execute function post_has_who_handed_in();
create trigger post_has_who_handed_in after update of post_id on contribution
  for each row when (new.post_id is not null and old.post_id is null)
  execute function post_has_who_handed_in();

-- Whether one of these people, as whatever user, handed in what is submitted; asked of the material
-- itself, so that a submission made before the link was drawn is no way around.
create function handed_in_what_is_submitted(submitted uuid, people uuid[]) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from review_case c join contribution m on m.post_id = c.subject_id
      cross join unnest(people) h(hand)
    where c.id = submitted and c.subject_kind = 'POST' and same_human(m.contributor_id, h.hand))
$$;

create function signature_is_not_by_who_handed_in() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if handed_in_what_is_submitted(new.case_id,
      array_remove(array[new.person_id, new.for_person_id], null)) then
    raise exception 'the author does not sign' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger signature_is_not_by_who_handed_in before insert on signature
  for each row execute function signature_is_not_by_who_handed_in();

create function clearance_is_not_by_who_handed_in() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if handed_in_what_is_submitted(new.case_id, array(
      select unnest(array_remove(array[g.person_id, g.for_person_id], null)) from signature g
      where g.case_id = new.case_id and g.decision = 'APPROVE')) then
    raise exception 'the author does not clear' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger clearance_is_not_by_who_handed_in before insert on clearance
  for each row when (new.case_id is not null)
  execute function clearance_is_not_by_who_handed_in();

-- What the form of a review says of it (信息来源：信息报送): the units and the names of that day.
alter table review_case
  add column material_units text[],
  add column material_names text[];
create function submission_keeps_who_handed_in() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  new.material_units := null;
  new.material_names := null;
  if new.subject_kind = 'POST' then
    select array_agg(distinct name_of_unit(m.from_unit_id)), array_agg(distinct n.name)
      into new.material_units, new.material_names
      from contribution m join person p on p.id = m.contributor_id
      cross join lateral (values (p.name), (m.gathered_by), (m.written_by)) n(name)
      where m.post_id = new.subject_id and n.name is not null;
  end if;
  return new;
end $$;
create trigger with_who_handed_in before insert on review_case
  for each row execute function submission_keeps_who_handed_in();
