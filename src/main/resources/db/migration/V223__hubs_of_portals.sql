-- Where a feed names a hub (WebSub), the hub is asked to push what is new. Reading goes on beside it.
create table portal_hub (
  portal_id uuid primary key references portal,
  topic text not null,
  hub text not null,
  -- The end of the address that the hub calls; nobody can guess it.
  token text not null unique,
  -- Sealed with the master key.
  secret bytea not null,
  state text not null check (state in ('FOUND', 'ASKED', 'ACTIVE', 'DENIED', 'LEAVING', 'LEFT')),
  -- What the hub was asked for and has not confirmed yet.
  asked_mode text check (asked_mode in ('subscribe', 'unsubscribe')),
  asked_at timestamptz,
  -- When something has to be done about it; null when nothing has.
  due_at timestamptz,
  tries int not null default 0,
  lease_until timestamptz,
  pushed_at timestamptz,
  pushes int not null default 0,
  refused_at timestamptz,
  refused_pushes int not null default 0,
  fault text,
  fault_detail text
);
create index portal_hub_due_ix on portal_hub (due_at) where due_at is not null;
