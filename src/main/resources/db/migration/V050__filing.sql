-- A request to open, change or close an account. The road is the same for all kinds; levels are rows.
create table filing (
  id uuid primary key,
  kind text not null check (kind in ('OPEN', 'CHANGE', 'CLOSE')),
  state text not null check (state in ('DRAFT', 'IN_APPROVAL', 'RETURNED', 'REJECTED', 'FILED',
    'LAPSED', 'WITHDRAWN')),
  unit_id uuid not null references unit,
  account_id uuid references account,
  platform text not null,
  account_name text not null,
  platform_id text,
  -- What is said of the account (OPEN) or changed on it (CHANGE), as JSON.
  words text not null default '{}',
  reason text,
  materials text not null default '[]',
  -- Filed elsewhere before this hub: number, day and authority are quoted, not given.
  historic boolean not null default false,
  historic_no text,
  historic_on date,
  historic_authority text,
  round int not null default 0,
  filing_no text,
  filed_on date,
  submitted_by uuid,
  submitted_by_name text,
  submitted_at timestamptz,
  decided_at timestamptz,
  notice_starts_on date,
  notice_from timestamptz,
  notice_ends_at timestamptz,
  notice_value text,
  notice_document text,
  notice_clause text,
  notice_binds text,
  notice_force text,
  notice_extended_by text,
  closed_at timestamptz,
  version int not null default 0,
  created_at timestamptz not null,
  created_by uuid,
  created_by_name text not null,
  constraint filing_subject_ck check (kind = 'OPEN' or account_id is not null),
  constraint filing_filed_ck check (state <> 'FILED' or filed_on is not null),
  constraint filing_historic_ck check (not historic or kind = 'OPEN')
);
create unique index filing_one_open_per_account_uq on filing (account_id)
  where state in ('DRAFT', 'IN_APPROVAL', 'RETURNED');
create unique index filing_one_open_per_proposal_uq
  on filing (unit_id, platform, coalesce(platform_id, account_name))
  where kind = 'OPEN' and state in ('DRAFT', 'IN_APPROVAL', 'RETURNED');
create unique index filing_filing_no_uq on filing (filing_no) where filing_no is not null;
create index filing_unit_ix on filing (unit_id, id desc);
create index filing_account_ix on filing (account_id, id desc);
create index filing_state_ix on filing (state, id desc);
create index filing_notice_ix on filing (notice_ends_at)
  where kind = 'CLOSE' and state = 'FILED' and closed_at is null;

create table filing_level (
  id uuid primary key,
  filing_id uuid not null references filing,
  round int not null,
  position int not null,
  -- Null: the level lies outside of this hub, its answer is a recorded act.
  unit_id uuid references unit,
  decision text check (decision in ('AGREE', 'RETURN', 'REJECT')),
  decided_by uuid,
  decided_by_name text,
  recorded_by uuid,
  recorded_by_name text,
  document_no text,
  file_id uuid,
  decided_at timestamptz,
  note text,
  constraint filing_level_decision_ck check ((decision is null) = (decided_at is null)),
  constraint filing_level_record_ck check (decision is null or unit_id is not null
    or (recorded_by is not null and document_no is not null))
);
create unique index filing_level_position_uq on filing_level (filing_id, round, position);
create index filing_level_waiting_ix on filing_level (unit_id, filing_id) where decision is null;

create table filing_announcement (
  id uuid primary key,
  filing_id uuid not null references filing,
  channel text not null,
  url text not null,
  starts_on date not null,
  at timestamptz not null,
  by_id uuid,
  by_name text not null
);
create index filing_announcement_filing_ix on filing_announcement (filing_id, at);

-- The last number given out in a year and region; locked until the filing commits, so no number is
-- given twice and none is skipped.
create table filing_number (
  year int not null,
  region_code text not null,
  last int not null,
  primary key (year, region_code)
);

-- Filings as supervision reads them; the columns are a promise, the tables behind them are not.
create view v_supervision_filing as
  select f.id, f.kind, f.state, f.unit_id, u.path as unit_path, f.account_id, f.account_name,
    f.platform, f.historic, f.filing_no, f.filed_on, f.submitted_at, f.decided_at, f.notice_ends_at,
    (select l.unit_id from filing_level l where l.filing_id = f.id and l.round = f.round
      and l.decision is null order by l.position limit 1) as waiting_for_unit_id
  from filing f join unit u on u.id = f.unit_id;
