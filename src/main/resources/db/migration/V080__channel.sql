-- Keys of accounts, encrypted with the hub's master key; only the names of the fields can be read.
create table account_credential (
  account_id uuid primary key references account,
  sealed bytea not null,
  fields text[] not null,
  changed_at timestamptz not null,
  changed_by uuid,
  version int not null default 0
);

-- What the platform last refused for want of a key or a right; gone with the next call that works.
create table account_barrier (
  account_id uuid primary key references account,
  kind text not null check (kind in ('CREDENTIALS', 'PERMISSION')),
  code text not null,
  reason text not null,
  since timestamptz not null
);
