-- What proves that an account was found that nobody filed.
create table discovery (
  id uuid primary key,
  account_id uuid not null references account,
  evidence text not null,
  file_id uuid,
  at timestamptz not null,
  by_id uuid,
  by_name text not null
);
create index discovery_account_ix on discovery (account_id);
