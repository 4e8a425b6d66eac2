-- What is known of a file; its content lies in the data directory under its digest.
create table stored_file (
  id uuid primary key,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) between 1 and 200),
  size bigint not null check (size > 0),
  media_type text not null,
  created_at timestamptz not null,
  created_by uuid,
  created_unit_id uuid
);
create index stored_file_digest_ix on stored_file (digest);
