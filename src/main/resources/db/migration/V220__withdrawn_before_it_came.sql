-- A portal may take an article back before the hub has seen it. The message's keys are reserved for an
-- article that is not there yet; when it comes, it comes withdrawn, unless it was said later.
create table withdrawal_ahead (
  article_id uuid primary key,
  portal_id uuid not null references portal,
  said_at timestamptz,
  received_at timestamptz not null,
  -- When the article came, whatever was made of it.
  met_at timestamptz
);
create index withdrawal_ahead_portal_ix on withdrawal_ahead (portal_id) where met_at is null;
