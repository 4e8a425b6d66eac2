-- What a unit keeps for the checks of its drafts: one row for each list, its lines in their order.
-- It counts for the unit and for all units below it.
create table review_roll (
  id uuid primary key,
  unit_id uuid not null references unit,
  kind text not null check (kind in ('LEADERS', 'LAWS', 'NAMES', 'LINKS', 'SOURCES')),
  lines text[] not null default '{}',
  version int not null,
  created_at timestamptz not null,
  created_by uuid not null references person,
  changed_at timestamptz not null,
  changed_by uuid not null references person,
  constraint review_roll_one_of_a_kind_uq unique (unit_id, kind),
  constraint review_roll_bounded_ck check (cardinality(lines) <= 5000)
);

-- What a look at an address showed; the last one counts, and only for a day.
create table link_look (
  address text primary key check (length(address) <= 2000),
  state text not null check (state in ('GOOD', 'DEAD', 'NOT_REACHED')),
  note text,
  looked_at timestamptz not null
);
create index link_look_at_ix on link_look (looked_at);
