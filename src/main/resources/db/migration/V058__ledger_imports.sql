-- A ledger that is taken in beside other work: the file waits here until its last line is entered,
-- so that a hub that is stopped goes on where it was.
create table ledger_import (
  id uuid primary key,
  unit_id uuid,
  by_id uuid not null,
  by_name text not null,
  -- The rights held when it was handed in.
  grants text not null,
  language text not null check (language in ('zh', 'en')),
  file_name text not null,
  size int not null,
  content bytea,
  mode text not null check (mode in ('GOOD_ROWS', 'ALL_OR_NOTHING')),
  dry_run boolean not null,
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED')),
  -- Why the whole file was refused, as it was said.
  refusal text,
  -- Lines that are settled; what was interrupted goes on behind them.
  rows int not null default 0,
  accepted int not null default 0,
  rejected int not null default 0,
  interrupted int not null default 0,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  leased_until timestamptz,
  constraint ledger_import_end_ck check ((state in ('DONE', 'REFUSED')) = (ended_at is not null))
);
create index ledger_import_due_ix on ledger_import (coalesce(leased_until, created_at))
  where state in ('WAITING', 'RUNNING');
create index ledger_import_by_ix on ledger_import (by_id, id desc);

create table ledger_import_row (
  import_id uuid not null references ledger_import on delete cascade,
  position int not null,
  row int not null,
  outcome text not null,
  code text,
  name text not null,
  unit text not null,
  primary key (import_id, position)
);
create index ledger_import_row_code_ix on ledger_import_row (import_id, outcome, position);
