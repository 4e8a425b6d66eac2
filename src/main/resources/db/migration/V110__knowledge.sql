-- The common question-and-answer library. PostgreSQL is the truth; every node keeps an index of its own
-- beside it and tails this table by change_xid, below the oldest running transaction, so that no late
-- commit is missed.
create table knowledge_entry (
  id uuid primary key,
  unit_id uuid not null references unit,
  question text not null check (length(question) between 1 and 500),
  answer text not null check (length(answer) between 1 and 5000),
  topic text,
  basis text,
  valid_until date,
  regions text[] not null default '{}',
  state text not null check (state in ('DRAFT', 'EFFECTIVE', 'NEEDS_UPDATE', 'RETIRED')),
  -- Of the question as it is compared: entries with the same one ask the same.
  question_key text not null,
  -- Of unit, question and answer: the same file may be imported twice.
  content_key text not null,
  author_id uuid not null references person,
  published_at timestamptz,
  published_by uuid references person,
  retired_at timestamptz,
  retired_by uuid references person,
  change_xid xid8 not null default pg_current_xact_id(),
  version int not null default 0,
  created_at timestamptz not null,
  created_by uuid not null references person,
  constraint knowledge_entry_published_ck check (state <> 'EFFECTIVE' or published_by is not null),
  constraint knowledge_entry_retired_ck check ((state = 'RETIRED') = (retired_at is not null))
);
create unique index knowledge_entry_content_uq on knowledge_entry (content_key)
  where state <> 'RETIRED';
create index knowledge_entry_question_ix on knowledge_entry (question_key) where state <> 'RETIRED';
create index knowledge_entry_change_ix on knowledge_entry (change_xid, id);
create index knowledge_entry_unit_ix on knowledge_entry (unit_id, state, id desc);
create index knowledge_entry_state_ix on knowledge_entry (state, id desc);
create index knowledge_entry_topic_ix on knowledge_entry (topic, id desc);
create index knowledge_entry_expiry_ix on knowledge_entry (valid_until)
  where state = 'EFFECTIVE' and valid_until is not null;

create function knowledge_entry_changed() returns trigger language plpgsql as $$
begin
  new.change_xid := pg_current_xact_id();
  return new;
end $$;
create trigger knowledge_entry_changed before update on knowledge_entry
  for each row execute function knowledge_entry_changed();

-- Other ways to ask the same: an author's, or a citizen's that somebody of the owner unit accepted.
create table knowledge_wording (
  id uuid primary key,
  entry_id uuid not null references knowledge_entry,
  text text not null check (length(text) between 1 and 500),
  state text not null check (state in ('CANDIDATE', 'ACCEPTED', 'REFUSED')),
  origin text not null check (origin in ('AUTHOR', 'IMPORT', 'CITIZEN')),
  source_id uuid,
  proposed_at timestamptz not null,
  proposed_by uuid references person,
  decided_at timestamptz,
  decided_by uuid references person,
  constraint knowledge_wording_text_uq unique (entry_id, text),
  constraint knowledge_wording_decided_ck check ((state = 'CANDIDATE') = (decided_at is null))
);
create index knowledge_wording_candidate_ix on knowledge_wording (entry_id)
  where state = 'CANDIDATE';

create function knowledge_wording_changed() returns trigger language plpgsql as $$
begin
  update knowledge_entry set change_xid = pg_current_xact_id()
   where id in (select entry_id from changed) and change_xid <> pg_current_xact_id();
  return null;
end $$;
create trigger knowledge_wording_added after insert on knowledge_wording
  referencing new table as changed
  for each statement execute function knowledge_wording_changed();
create trigger knowledge_wording_decided after update on knowledge_wording
  referencing new table as changed
  for each statement execute function knowledge_wording_changed();

-- What was published, as it was published. Written once.
create table knowledge_version (
  id uuid primary key,
  entry_id uuid not null references knowledge_entry,
  number int not null check (number > 0),
  question text not null,
  answer text not null,
  basis text,
  valid_until date,
  published_at timestamptz not null,
  published_by uuid not null references person,
  constraint knowledge_version_number_uq unique (entry_id, number)
);
revoke update, delete on knowledge_version from "${app_role}";

-- Words that mean the same, kept by people; they widen a search with half the weight.
create table knowledge_synonym (
  id uuid primary key,
  word text not null check (length(word) between 1 and 30),
  same_as text not null check (length(same_as) between 1 and 30),
  created_at timestamptz not null,
  created_by uuid references person,
  constraint knowledge_synonym_uq unique (word, same_as),
  constraint knowledge_synonym_ck check (word <> same_as)
);
insert into knowledge_synonym (id, word, same_as, created_at)
select gen_random_uuid(), p[1], p[2], timestamptz '2026-01-01 00:00+08'
  from (values (array['社保', '社会保险']), (array['医保', '医疗保险']),
    (array['公积金', '住房公积金']), (array['房产证', '不动产权证']), (array['新农合', '居民医保']),
    (array['电瓶车', '电动自行车']), (array['驾照', '驾驶证']), (array['身份证', '居民身份证']),
    (array['领证', '结婚登记']), (array['执照', '营业执照'])) v(p);

-- Which region a name stands for; asked when an entry holds in some regions only.
create index unit_government_region_ix on unit (region_code) where kind = 'GOVERNMENT';
