-- What a person holds besides the password: a sealed secret of which both sides derive a code every 30
-- seconds (RFC 6238). Until a first code was given it counts for nothing.
create table second_factor (
  person_id uuid primary key references person,
  secret bytea not null,
  confirmed_at timestamptz,
  -- The newest step whose code was used; no code counts twice.
  used_step bigint not null default 0,
  created_at timestamptz not null
);

-- For whoever has lost the device; each once. Only a digest is kept, the code itself has 80 random bits.
create table recovery_code (
  id uuid primary key,
  person_id uuid not null references second_factor on delete cascade,
  digest bytea not null,
  used_at timestamptz
);
create unique index recovery_code_digest_uq on recovery_code (person_id, digest);

-- How far somebody has come in: with the password alone one can only give the code, or enrol.
alter table session add column stage text not null default 'FULL'
  check (stage in ('CODE', 'ENROLMENT', 'FULL'));
