-- Addresses of other systems that are told what happens here (对外推送).
create table webhook_endpoint (
  id uuid primary key,
  unit_id uuid not null references unit,
  -- True: what happens at the units below is told too; only a supervisor asks for that.
  subtree boolean not null,
  url text not null check (length(url) between 8 and 2000),
  events text[] not null check (cardinality(events) > 0),
  enabled boolean not null default true,
  stopped text check (stopped in ('BY_PERSON', 'GONE', 'FAILING')),
  stopped_at timestamptz,
  -- Sealed with the master key: signing needs the secret itself.
  secret bytea not null,
  old_secret bytea,
  old_secret_until timestamptz,
  -- Null while the last call came through. Moved by statements of their own, so that sending never
  -- collides with editing.
  failing_since timestamptz,
  delivered_at timestamptz,
  version int not null default 0,
  created_at timestamptz not null,
  created_by uuid,
  constraint webhook_endpoint_stopped_ck
    check (enabled = (stopped is null) and enabled = (stopped_at is null)),
  check ((old_secret is null) = (old_secret_until is null))
);
create index webhook_endpoint_unit_ix on webhook_endpoint (unit_id, id);

-- One event on its way to one address; the log of the address at the same time.
create table webhook_delivery (
  id uuid primary key,
  endpoint_id uuid not null references webhook_endpoint on delete cascade,
  event_id uuid not null references outbox_event on delete cascade,
  state text not null check (state in ('WAITING', 'SENDING', 'DELIVERED', 'GIVEN_UP')),
  -- All calls ever begun; also tells whose answer it is that comes in.
  attempts int not null default 0,
  -- Calls since it was made or replayed; the pause grows with them.
  tries int not null default 0,
  -- When the next call is due, or when the lease of the one under way runs out.
  next_at timestamptz,
  give_up_at timestamptz not null,
  fault text,
  response_code int,
  response_text text check (length(response_text) <= 500),
  last_at timestamptz,
  delivered_at timestamptz,
  made_at timestamptz not null,
  constraint webhook_delivery_due_ck check ((state in ('WAITING', 'SENDING')) = (next_at is not null))
);
-- What has been handed to an address is not handed to it again, also after a crash.
create unique index webhook_delivery_once_uq on webhook_delivery (event_id, endpoint_id);
create index webhook_delivery_due_ix on webhook_delivery (next_at) where next_at is not null;
create index webhook_delivery_log_ix on webhook_delivery (endpoint_id, id desc);

-- What was handed out long ago is forgotten.
create index outbox_event_spread_ix on outbox_event (spread_at) where spread_at is not null;
