-- Dictionaries (词库) of the hub and of units, in versions. A version is a draft until it is activated;
-- what was activated is never rewritten, so that every finding can be held against the words of its day.
create table dictionary (
  id uuid primary key,
  -- Null: for the whole hub.
  unit_id uuid references unit,
  name text not null check (length(name) between 1 and 60),
  -- Of one that comes with the hub.
  topic text unique,
  created_at timestamptz not null,
  created_by_name text not null,
  constraint dictionary_topic_ck check (topic is null or unit_id is null)
);
create unique index dictionary_name_uq on dictionary
  (coalesce(unit_id, '00000000-0000-0000-0000-000000000000'), name);

create table dictionary_version (
  id uuid primary key,
  dictionary_id uuid not null references dictionary,
  number int not null check (number > 0),
  -- How often the draft was changed, and at which of these the last finished test had read it.
  changes int not null default 0,
  tested_changes int,
  -- Of the words as they came with the hub, untouched.
  shipped text,
  created_at timestamptz not null,
  created_by_name text not null,
  activated_at timestamptz,
  activated_by uuid,
  activated_by_name text,
  constraint dictionary_version_number_uq unique (dictionary_id, number),
  -- Only what was tested as it is takes effect; what comes with the hub was tested before.
  constraint dictionary_version_tested_ck check (activated_at is null
    or shipped is not null or coalesce(tested_changes = changes, false)),
  constraint dictionary_version_activated_ck check ((activated_at is null) = (activated_by_name is null))
);
create unique index dictionary_one_draft_uq on dictionary_version (dictionary_id)
  where activated_at is null;

create table dictionary_entry (
  version_id uuid not null references dictionary_version,
  -- The word as it is looked for: two that are looked for alike are one.
  looked text not null check (length(looked) between 1 and 64),
  word text not null check (length(word) between 1 and 80),
  level text not null check (level in ('BLOCK', 'ANSWER', 'HINT')),
  gate text not null check (gate in ('POLITICAL', 'LEGAL', 'POLICY', 'SECRECY', 'TEXT')),
  rule text not null check (length(rule) between 1 and 200),
  rule_en text not null default '' check (length(rule_en) <= 300),
  allow text[] not null default '{}',
  primary key (version_id, looked)
);

create function dictionary_version_stays() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if old.activated_at is not null then
    raise exception 'an activated version is never rewritten' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger dictionary_version_stays before update or delete on dictionary_version
  for each row execute function dictionary_version_stays();

-- Once for each statement: imports bring many thousand words.
create function dictionary_words_stay() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from touched t join dictionary_version v on v.id = t.version_id
      where v.activated_at is not null) then
    raise exception 'the words of an activated version stay' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger dictionary_words_are_added_to_drafts after insert on dictionary_entry
  referencing new table as touched for each statement execute function dictionary_words_stay();
create trigger dictionary_words_are_changed_in_drafts after update on dictionary_entry
  referencing old table as touched for each statement execute function dictionary_words_stay();
create trigger dictionary_words_are_removed_from_drafts after delete on dictionary_entry
  referencing old table as touched for each statement execute function dictionary_words_stay();
revoke delete on dictionary from "${app_role}";
revoke truncate on dictionary, dictionary_version, dictionary_entry from "${app_role}";

-- A draft tried on texts that were cleared (试运行), in the background.
create table dictionary_trial (
  id uuid primary key,
  version_id uuid not null references dictionary_version on delete cascade,
  changes int not null,
  days int not null check (days between 1 and 3660),
  since timestamptz not null,
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'BROKEN')),
  total int,
  -- Texts read; found by the draft; of these not found by the version in force; found by that only.
  texts int not null default 0,
  found int not null default 0,
  fresh int not null default 0,
  gone int not null default 0,
  after_case uuid,
  after_account uuid,
  interrupted int not null default 0,
  created_at timestamptz not null,
  created_by_name text not null,
  ended_at timestamptz,
  leased_until timestamptz
);
create index dictionary_trial_version_ix on dictionary_trial (version_id, id desc);
create index dictionary_trial_due_ix on dictionary_trial (coalesce(leased_until, created_at))
  where state in ('WAITING', 'RUNNING');
create table dictionary_trial_word (
  trial_id uuid not null references dictionary_trial on delete cascade,
  word text not null,
  texts int not null,
  primary key (trial_id, word)
);
create table dictionary_trial_example (
  trial_id uuid not null references dictionary_trial on delete cascade,
  position int not null,
  title text not null,
  word text not null,
  excerpt text not null,
  -- Not found by the version in force.
  fresh boolean not null,
  primary key (trial_id, position)
);
