-- How many lines a ledger has, once they are counted; progress is shown against it.
alter table ledger_import add column total int;

-- How a unit hands its register to the national reporting system: columns chosen, ordered, renamed,
-- values put into that system's words.
create table ledger_layout (
  unit_id uuid primary key references unit,
  columns text not null,
  version int not null default 0,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null
);

-- The national system's sheet laid beside the register; what was found is kept.
create table ledger_match (
  id uuid primary key,
  unit_id uuid not null references unit,
  file_name text not null,
  matched int not null,
  differing int not null,
  only_here int not null,
  only_there int not null,
  discovered int not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null
);
create index ledger_match_unit_ix on ledger_match (unit_id, id desc);

create table ledger_match_row (
  match_id uuid not null references ledger_match on delete cascade,
  position int not null,
  outcome text not null
    check (outcome in ('MATCHED', 'DIFFERS', 'ONLY_HERE', 'ONLY_THERE', 'DISCOVERED')),
  account_id uuid,
  name text not null,
  unit text not null,
  platform text not null,
  -- Which fields differ, with both values, as JSON.
  differences text not null default '[]',
  primary key (match_id, position)
);
create index ledger_match_row_outcome_ix on ledger_match_row (match_id, outcome, position);
