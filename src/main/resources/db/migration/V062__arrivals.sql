-- One row for each message of a portal; the same message again gets the same answer.
create table hook_receipt (
  id uuid primary key,
  portal_id uuid not null references portal,
  webhook_id text not null,
  body_digest bytea not null,
  article_id uuid not null references article,
  received_at timestamptz not null
);
create unique index hook_receipt_portal_id_webhook_id_uq on hook_receipt (portal_id, webhook_id);

-- What came in, byte by byte.
create table article_payload (
  id uuid not null,
  received_at timestamptz not null,
  portal_id uuid,
  article_id uuid not null,
  way text not null,
  body bytea not null,
  primary key (id, received_at)
) partition by range (received_at);
create table article_payload_default partition of article_payload default;
create index article_payload_article_ix on article_payload (article_id, received_at desc);
insert into partitioned_table values ('article_payload');

-- News of articles that those who build on them have not been told yet; told means deleted.
create table article_news (
  seq bigint generated always as identity primary key,
  article_id uuid not null references article,
  kind text not null check (kind in ('CLASSED', 'CHANGED', 'WITHDRAWN')),
  before_importance text,
  actor_id uuid,
  actor_name text not null,
  actor_unit_id uuid,
  retry_at timestamptz,
  failures int not null default 0
);
create index article_news_article_ix on article_news (article_id, seq);
