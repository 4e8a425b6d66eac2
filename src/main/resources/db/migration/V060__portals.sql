-- Portals whose articles come in (门户网站). Addresses are not unique: two units may read the same one.
create table portal (
  id uuid primary key,
  unit_id uuid not null references unit,
  name text not null check (length(name) between 1 and 200),
  url text not null,
  -- Lower case, for the question whether an article's source is a registered portal.
  host text not null,
  intake text not null check (intake in ('WEBHOOK', 'FEED', 'PAGE')),
  feed_url text,
  selectors jsonb not null default '{}',
  -- Sealed with the master key: a signature can only be checked with the secret itself.
  secret bytea not null,
  old_secret bytea,
  old_secret_until timestamptz,
  version int not null default 0,
  created_at timestamptz not null,
  created_by uuid,
  check (intake = 'WEBHOOK' or feed_url is not null),
  check ((old_secret is null) = (old_secret_until is null))
);
create index portal_unit_ix on portal (unit_id, id);
create index portal_host_ix on portal (host);

-- How reading a portal goes; apart from the portal, so that reading never collides with editing.
create table portal_health (
  portal_id uuid primary key references portal,
  -- Null: nothing to read, the portal pushes.
  due_at timestamptz,
  leased_until timestamptz,
  etag text,
  last_modified text,
  success_at timestamptz,
  failed_at timestamptz,
  fault text,
  fault_detail text,
  failures int not null default 0
);
create index portal_health_due_ix on portal_health (due_at) where due_at is not null;
