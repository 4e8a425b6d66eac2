-- Posts whose comments the hub reads: one row for each delivery, until its time is over or the post
-- is taken back.
create table comment_watch (
  delivery_id uuid primary key references delivery,
  account_id uuid not null references account,
  -- Where the platform said to go on; null to begin.
  mark text,
  began_at timestamptz not null,
  -- When it is read next; pushed forward while somebody reads it.
  next_at timestamptz not null,
  failures int not null default 0 check (failures >= 0),
  -- Why the last reading brought nothing, in the platform's words; null when it worked.
  trouble text check (length(trouble) <= 500),
  until timestamptz not null,
  version int not null default 0
);
create index comment_watch_next_ix on comment_watch (next_at);
create index comment_watch_account_ix on comment_watch (account_id);
