-- What portals published (稿件). The row holds what is true now, article_version every text it had.
create table article (
  id uuid primary key,
  unit_id uuid not null references unit,
  portal_id uuid references portal,
  url text,
  title text not null check (length(title) between 1 and 500),
  state text not null check (state in ('CURRENT', 'WITHDRAWN')),
  text_version int not null check (text_version > 0),
  importance text check (importance in ('ORDINARY', 'IMPORTANT', 'RESPONSE', 'EMERGENCY')),
  importance_reason text,
  importance_by uuid,
  importance_at timestamptz,
  -- What the portal itself last said, so that sending it again does not undo a person's decision.
  said_importance text,
  -- The portal's time of the last event that was taken up; older ones that come late change nothing.
  said_at timestamptz,
  published_at timestamptz not null,
  -- False: the portal gave no date, the time of arrival stands in.
  published_known boolean not null default true,
  received_at timestamptz not null,
  document_no text,
  topics text[] not null default '{}',
  industries text[] not null default '{}',
  regions text[] not null default '{}',
  version int not null default 0,
  created_by uuid
);
create index article_received_ix on article (received_at desc, id desc);
create index article_unit_ix on article (unit_id, received_at desc, id desc);
create index article_portal_ix on article (portal_id, received_at desc);
create index article_unclassed_ix on article (published_at, id)
  where importance is null and state = 'CURRENT';
create index article_title_trgm_ix on article using gin (title gin_trgm_ops);

create table article_version (
  id uuid primary key,
  article_id uuid not null references article,
  number int not null check (number > 0),
  title text not null,
  -- Sanitised; pictures that were fetched are file:DIGEST.
  body_html text not null,
  body_text text not null,
  -- Of everything that came in, and of the bare text; the second compares texts of different ways.
  digest text not null,
  text_digest text not null,
  source text not null,
  source_url text,
  -- JSON that nobody searches.
  attachments text not null default '[]',
  way text not null check (way in ('WEBHOOK', 'FEED', 'PAGE', 'HAND')),
  received_at timestamptz not null,
  pictures_due_at timestamptz,
  pictures_missing int not null default 0
);
create unique index article_version_number_uq on article_version (article_id, number);
create index article_version_pictures_ix on article_version (pictures_due_at)
  where pictures_due_at is not null;

-- Identities from outside: by them an article that comes twice, or by two ways, is recognised.
create table article_key (
  unit_id uuid not null,
  kind text not null check (kind in ('ID', 'URL', 'TEXT')),
  key text not null,
  article_id uuid not null references article,
  primary key (unit_id, kind, key)
);
create index article_key_article_ix on article_key (article_id);

-- Which pictures a version shows, so that files in use are known.
create table article_picture (
  version_id uuid not null references article_version,
  digest text not null,
  file_id uuid not null references stored_file,
  primary key (version_id, digest)
);

-- Supervision reads this.
create view v_supervision_article as
  select id, unit_id, portal_id, title, state, importance, published_at, received_at from article;
