-- What somebody has to know, until it is read; the sentence is made when it is shown.
create table notice (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind ~ '^[A-Z0-9_]{1,60}$'),
  words text[] not null default '{}',
  link text,
  -- Nobody is told the same thing twice under the same word.
  once text,
  made_at timestamptz not null,
  read_at timestamptz
);
create unique index notice_once_uq on notice (person_id, once) where once is not null;
create index notice_unread_ix on notice (person_id) where read_at is null;
create index notice_person_ix on notice (person_id, made_at desc, id desc);
