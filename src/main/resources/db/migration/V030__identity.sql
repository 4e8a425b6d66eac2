create table person (
  id uuid primary key,
  username text not null check (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  name text not null check (length(name) between 1 and 60),
  unit_id uuid references unit,
  password_hash text not null,
  phone text,
  email text,
  locked_until timestamptz,
  failed_logins int not null default 0,
  left_at timestamptz,
  version int not null default 0,
  created_at timestamptz not null,
  created_by uuid
);
create unique index person_username_uq on person (username);
create index person_unit_ix on person (unit_id);

-- A role at a unit; administration roles have none. Read with every request, so a change acts at once.
create table person_role (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null,
  unit_id uuid references unit,
  until date,
  granted_at timestamptz not null,
  granted_by uuid
);
create unique index person_role_uq on person_role (person_id, role, unit_id) nulls not distinct;
create index person_role_unit_ix on person_role (unit_id, role);

create table session (
  id uuid primary key,
  person_id uuid not null references person,
  -- SHA-256 of the cookie's value; null for sessions that only have a bearer token.
  cookie_digest bytea,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create unique index session_cookie_uq on session (cookie_digest) where cookie_digest is not null;
create index session_person_ix on session (person_id);
