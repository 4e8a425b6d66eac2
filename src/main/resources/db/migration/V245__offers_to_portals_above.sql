-- Local articles and cleared posts that a unit offers to the portal of a unit above it (信息报送). One row is
-- one round; what is offered in it never changes.
create table upward_offer (
  id uuid primary key,
  kind text not null check (kind in ('ARTICLE', 'POST')),
  -- No foreign key: an article may be cleared away, what was offered stays.
  source_id uuid not null,
  source_version int,
  -- A post's words carry their clearance along: which one, and the digest that it binds.
  clearance_id uuid references clearance,
  cleared_digest text check (cleared_digest ~ '^[0-9a-f]{64}$'),
  unit_id uuid not null references unit,
  portal_id uuid not null references portal,
  receiving_unit_id uuid not null references unit,
  round int not null check (round > 0),
  title text not null check (length(title) between 1 and 500),
  body_html text not null,
  body_text text not null,
  summary text not null default '',
  source text not null check (length(source) between 1 and 200),
  source_url text,
  -- Digests of the files that the words show or offer, in their order.
  files text[] not null default '{}',
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  reason text not null check (length(reason) between 1 and 1000),
  wished_at timestamptz,
  -- Edits count only when the offering unit agrees (协商发布).
  negotiate boolean not null,
  state text not null check (state in ('PROPOSED', 'HELD_BACK', 'OFFERED', 'TAKEN', 'NEGOTIATING',
    'ACCEPTED', 'PUBLISHED', 'DECLINED', 'KNOWN', 'WITHDRAWN', 'FALLEN')),
  offered_by uuid not null references person,
  offered_name text not null,
  proposed_at timestamptz not null,
  signed_by uuid references person,
  signed_name text,
  signed_at timestamptz,
  -- The clock of the answer with its value and source as they were when it began.
  start_at timestamptz,
  due_at timestamptz,
  hours int check (hours > 0),
  document text,
  clause text,
  binds text,
  force text,
  extended_by text,
  marks_told smallint not null default 0,
  next_mark_at timestamptz,
  holder_id uuid references person,
  holder_name text,
  taken_at timestamptz,
  -- The first answer of any kind; later ones change neither.
  answered_at timestamptz,
  answered_late boolean,
  decided_by uuid references person,
  decided_name text,
  decided_at timestamptz,
  decided_why text check (length(decided_why) <= 1000),
  known_url text check (length(known_url) <= 2000),
  edit_id uuid,
  -- The title under which the accepted words are published.
  final_title text,
  entered_by uuid references person,
  entered_at timestamptz,
  awaited_url text check (length(awaited_url) <= 2000),
  awaited_key text,
  look_at timestamptz,
  article_id uuid,
  published_at timestamptz,
  source_changed_at timestamptz,
  source_withdrawn_at timestamptz,
  row_version int not null default 0,
  constraint upward_offer_round_uq unique (portal_id, source_id, round),
  check ((kind = 'ARTICLE') = (source_version is not null)),
  check ((kind = 'POST') = (clearance_id is not null)
    and (kind = 'POST') = (cleared_digest is not null)),
  check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (due_at is null)
    and (signed_at is null) = (start_at is null) and (signed_at is null) = (hours is null)),
  -- Nothing unread leaves the unit.
  check (signed_at is not null or state in ('PROPOSED', 'HELD_BACK', 'WITHDRAWN', 'FALLEN')),
  check (start_at < due_at),
  check ((answered_at is null) = (answered_late is null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((decided_at is not null) = (state in ('ACCEPTED', 'PUBLISHED', 'DECLINED', 'KNOWN'))),
  check (state not in ('TAKEN', 'NEGOTIATING') or holder_id is not null),
  check (state <> 'DECLINED' or length(decided_why) > 0),
  check ((final_title is not null) = (state in ('ACCEPTED', 'PUBLISHED'))),
  check ((article_id is not null) = (state = 'PUBLISHED')
    and (published_at is not null) = (article_id is not null)),
  check ((awaited_url is null) = (awaited_key is null)),
  check (look_at is null or (state = 'ACCEPTED' and awaited_key is not null)),
  check (next_mark_at is null or state in ('OFFERED', 'TAKEN'))
);
-- Of one text only one round is open at one portal, however many offer it at once.
create unique index upward_offer_open_uq on upward_offer (portal_id, source_id)
  where state in ('PROPOSED', 'OFFERED', 'TAKEN', 'NEGOTIATING', 'ACCEPTED');
create index upward_offer_source_ix on upward_offer (source_id, id desc);
create index upward_offer_unit_ix on upward_offer (unit_id, id desc);
create index upward_offer_desk_ix on upward_offer (receiving_unit_id, due_at, id)
  where state in ('OFFERED', 'TAKEN', 'NEGOTIATING', 'ACCEPTED');
create index upward_offer_over_ix on upward_offer (receiving_unit_id, id desc)
  where signed_at is not null;
create index upward_offer_mark_ix on upward_offer (next_mark_at) where next_mark_at is not null;
create index upward_offer_look_ix on upward_offer (look_at) where look_at is not null;
create index upward_offer_key_ix on upward_offer (receiving_unit_id, awaited_key)
  where look_at is not null;
create index upward_offer_article_ix on upward_offer (article_id) where article_id is not null;
create index upward_offer_signed_ix on upward_offer (signed_at) where signed_at is not null;
create index upward_offer_files_ix on upward_offer using gin (files);
-- Whoever types the accepted words is compared by unit and title.
create index upward_offer_title_ix on upward_offer (receiving_unit_id, final_title)
  where final_title is not null;
revoke delete on upward_offer from "${app_role}";

-- What the receiving unit wants to say instead, and what the offering unit answers.
create table upward_edit (
  id uuid primary key,
  offer_id uuid not null references upward_offer,
  number int not null check (number > 0),
  title text not null check (length(title) between 1 and 500),
  body_html text not null,
  body_text text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  note text not null check (length(note) between 1 and 1000),
  made_by uuid not null references person,
  made_name text not null,
  made_at timestamptz not null,
  answer text check (answer in ('AGREED', 'OBJECTED')),
  answer_words text check (length(answer_words) <= 1000),
  answered_by uuid references person,
  answered_name text,
  answered_at timestamptz,
  constraint upward_edit_number_uq unique (offer_id, number),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  check (answer <> 'OBJECTED' or length(answer_words) > 0)
);
revoke delete on upward_edit from "${app_role}";
alter table upward_offer add constraint upward_offer_edit_fk foreign key (edit_id)
  references upward_edit;

-- Who did what when; never changed.
create table upward_step (
  id uuid primary key,
  offer_id uuid not null references upward_offer,
  action text not null,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  words text check (length(words) <= 2000)
);
create index upward_step_ix on upward_step (offer_id, id);
revoke update, delete on upward_step from "${app_role}";

create function upward_may_go(came text, goes text) returns boolean language sql immutable as $$
  select came = goes or case came
    when 'PROPOSED' then goes in ('OFFERED', 'HELD_BACK', 'WITHDRAWN', 'FALLEN')
    when 'OFFERED' then goes in ('TAKEN', 'WITHDRAWN', 'FALLEN')
    when 'TAKEN' then goes in ('NEGOTIATING', 'ACCEPTED', 'DECLINED', 'KNOWN', 'WITHDRAWN', 'FALLEN')
    when 'NEGOTIATING' then goes in ('TAKEN', 'ACCEPTED', 'DECLINED', 'KNOWN', 'WITHDRAWN', 'FALLEN')
    when 'ACCEPTED' then goes = 'PUBLISHED'
    else false end
$$;

create function works_for_a_contractor(person uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from person p
    where p.id = works_for_a_contractor.person and p.contractor_id is not null)
$$;

create function upward_offer_begins() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.state <> 'PROPOSED' or new.signed_at is not null then
    raise exception 'an offer begins unsigned' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from unit u join unit r on r.id = new.receiving_unit_id
      join portal p on p.id = new.portal_id and p.unit_id = r.id
      where u.id = new.unit_id and u.id <> r.id and starts_with(u.path, r.path)) then
    raise exception 'offers go to a portal of a unit above' using errcode = 'check_violation';
  end if;
  if works_for_a_contractor(new.offered_by) or not (
      holds_role(new.offered_by, 'EDITOR', new.unit_id, new.proposed_at)
      or holds_role(new.offered_by, 'PORTAL_EDITOR', new.unit_id, new.proposed_at)) then
    raise exception 'only the unit''s own editors offer' using errcode = 'check_violation';
  end if;
  if new.kind = 'ARTICLE' and not exists (select 1 from article a
      where a.id = new.source_id and a.unit_id = new.unit_id) then
    raise exception 'an article of another unit' using errcode = 'check_violation';
  end if;
  if new.kind = 'POST' and not exists (select 1 from post p join clearance c on c.subject_id = p.id
      where p.id = new.source_id and p.unit_id = new.unit_id and c.id = new.clearance_id
        and c.digest = new.cleared_digest and c.voided_at is null) then
    raise exception 'the words are not cleared' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger upward_offer_begins before insert on upward_offer
  for each row execute function upward_offer_begins();

create function upward_offer_goes_on() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if (old.id, old.kind, old.source_id, old.source_version, old.clearance_id, old.cleared_digest,
      old.unit_id, old.portal_id, old.receiving_unit_id, old.round, old.title, old.body_html,
      old.body_text, old.summary, old.source, old.source_url, old.files, old.digest, old.reason,
      old.wished_at, old.negotiate, old.offered_by, old.offered_name, old.proposed_at)
    is distinct from
     (new.id, new.kind, new.source_id, new.source_version, new.clearance_id, new.cleared_digest,
      new.unit_id, new.portal_id, new.receiving_unit_id, new.round, new.title, new.body_html,
      new.body_text, new.summary, new.source, new.source_url, new.files, new.digest, new.reason,
      new.wished_at, new.negotiate, new.offered_by, new.offered_name, new.proposed_at) then
    raise exception 'what was offered does not change' using errcode = 'check_violation';
  end if;
  if not upward_may_go(old.state, new.state) then
    raise exception 'an offer does not go from % to %', old.state, new.state
      using errcode = 'check_violation';
  end if;
  if old.signed_at is not null and (old.signed_by, old.signed_at)
      is distinct from (new.signed_by, new.signed_at) then
    raise exception 'an offer is signed once' using errcode = 'check_violation';
  end if;
  if old.answered_at is not null and (old.answered_at, old.answered_late)
      is distinct from (new.answered_at, new.answered_late) then
    raise exception 'the first answer stays' using errcode = 'check_violation';
  end if;
  if old.decided_at is not null and (old.decided_by, old.decided_at, old.decided_why, old.known_url,
      old.edit_id, old.final_title) is distinct from (new.decided_by, new.decided_at,
      new.decided_why, new.known_url, new.edit_id, new.final_title) then
    raise exception 'an offer is decided once' using errcode = 'check_violation';
  end if;
  if old.article_id is not null and new.article_id is distinct from old.article_id then
    raise exception 'an offer becomes one article' using errcode = 'check_violation';
  end if;
  if old.signed_by is null and new.signed_by is not null and (
      same_human(new.signed_by, new.offered_by) or works_for_a_contractor(new.signed_by)
      or not exists (select 1 from unnest(array['REVIEWER', 'CHIEF_REVIEWER', 'LEADER',
        'PRINCIPAL_LEADER']) r(role)
        where holds_role(new.signed_by, r.role, new.unit_id, new.signed_at))) then
    raise exception 'somebody else of the unit signs an offer' using errcode = 'check_violation';
  end if;
  if exists (select 1 from unnest(array_remove(array[
        case when new.holder_id is distinct from old.holder_id then new.holder_id end,
        case when new.decided_by is distinct from old.decided_by
          and new.decided_by is distinct from old.holder_id then new.decided_by end,
        case when new.entered_by is distinct from old.entered_by then new.entered_by end],
        null)) h(hand)
      where works_for_a_contractor(h.hand) or same_human(h.hand, new.offered_by)
        or same_human(h.hand, new.signed_by)
        or not (holds_role(h.hand, 'EDITOR', new.receiving_unit_id, greatest(new.taken_at,
            new.decided_at, new.entered_at))
          or holds_role(h.hand, 'PORTAL_EDITOR', new.receiving_unit_id, greatest(new.taken_at,
            new.decided_at, new.entered_at)))) then
    raise exception 'nobody decides on the own offer, and only editors above do'
      using errcode = 'check_violation';
  end if;
  if new.decided_at is not null and old.decided_at is null and new.negotiate
      and new.edit_id is not null and not exists (select 1 from upward_edit e
        where e.id = new.edit_id and e.offer_id = new.id and e.answer = 'AGREED') then
    raise exception 'the offering unit has not agreed to this edit'
      using errcode = 'check_violation';
  end if;
  if new.edit_id is not null and not exists (select 1 from upward_edit e
        where e.id = new.edit_id and e.offer_id = new.id) then
    raise exception 'an edit of another offer' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger upward_offer_goes_on before update on upward_offer
  for each row execute function upward_offer_goes_on();

create function upward_edit_stays() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if (old.id, old.offer_id, old.number, old.title, old.body_html, old.body_text, old.digest,
      old.note, old.made_by, old.made_name, old.made_at) is distinct from (new.id, new.offer_id,
      new.number, new.title, new.body_html, new.body_text, new.digest, new.note, new.made_by,
      new.made_name, new.made_at) or old.answer is not null then
    raise exception 'an edit stays as it was made and is answered once'
      using errcode = 'check_violation';
  end if;
  -- Whoever made the edit does not agree to it for the other side.
  if same_human(new.answered_by, new.made_by) then
    raise exception 'nobody agrees to the own edit' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger upward_edit_stays before update on upward_edit
  for each row execute function upward_edit_stays();

-- Everybody who wrote at the words that were accepted: below, and above where they were edited.
create function upward_authors(offer upward_offer) returns setof uuid
  language sql stable set search_path = public, pg_temp as $$
  select offer.offered_by
  union select e.made_by from upward_edit e where e.id = offer.edit_id
  union select a from article_authors(offer.source_id, offer.source_version) a
    where offer.kind = 'ARTICLE'
  union select p.person_id from post_author p
    where offer.kind = 'POST' and p.post_id = offer.source_id
$$;

-- Typed in above, such words have those authors besides who typed them, from the first moment.
create function article_version_of_offered_words() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into article_author
    select new.id, w from article a
    join upward_offer o on o.receiving_unit_id = a.unit_id and o.final_title = new.title
    cross join lateral upward_authors(o) w
    where a.id = new.article_id
    on conflict do nothing;
  return null;
end $$;
create trigger article_version_of_offered_words after insert on article_version
  for each row when (new.way = 'HAND') execute function article_version_of_offered_words();

-- The same for an article that the portal published itself, once it is known to be that one.
create function upward_article_has_authors() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into article_author
    select v.id, w from article_version v cross join lateral upward_authors(new) w
    where v.article_id = new.article_id
    on conflict do nothing;
  insert into post_author
    select p.id, w from post p cross join lateral upward_authors(new) w
    where p.article_id = new.article_id
    on conflict do nothing;
  return null;
end $$;
create trigger upward_article_has_authors after update of article_id on upward_offer
  for each row when (new.article_id is not null and old.article_id is null)
  execute function upward_article_has_authors();

insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'UPWARD_ANSWER_HOURS', '24', '系统默认值（国办发〔2017〕47号 八(四)1只写及时报送并协商发布，未规定小时数）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');

-- Offers as supervision reads them; columns are only added.
create view v_supervision_upward as
  select o.id, o.unit_id, u.path as unit_path, o.receiving_unit_id, o.kind, o.state, o.round,
    o.signed_at as offered_at, o.due_at, o.answered_at, o.answered_late,
    o.edit_id is not null as edited, o.published_at
  from upward_offer o join unit u on u.id = o.unit_id where o.signed_at is not null;
comment on view v_supervision_upward is
  'One row for each round in which a unit offered something to a portal above (信息报送). Columns are a promise, the tables behind them are not.';
comment on column v_supervision_upward.answered_late is
  'Whether the first answer came after its time; null while there is none';
