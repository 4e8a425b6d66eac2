-- Which article explains which policy (政策与解读). The hub suggests by document number and title; only
-- a person says that it is so.
create table article_link (
  id uuid primary key,
  policy_id uuid not null references article,
  reading_id uuid not null references article,
  -- NUMBER:国办发〔2026〕3号, TITLE:供热条例; empty where a person linked them.
  because text[] not null default '{}',
  state text not null check (state in ('SUGGESTED', 'CONFIRMED', 'REJECTED')),
  made_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references person,
  decided_by_name text,
  constraint article_link_two_ck check (policy_id <> reading_id),
  constraint article_link_decided_ck check (state = 'SUGGESTED' or (decided_by is not null
    and decided_at is not null)),
  constraint article_link_once_uq unique (policy_id, reading_id)
);
create index article_link_reading_ix on article_link (reading_id);
create index article_document_no_ix on article (document_no) where document_no is not null;
revoke delete, truncate on article_link from "${app_role}";
