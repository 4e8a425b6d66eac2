-- A deadline of a filing or of an account, with the rule of the day it began.
create table filing_clock (
  id uuid primary key,
  timer text not null check (timer in ('LEVEL_DECISION', 'GO_LIVE', 'OFFLINE_BEGINS', 'OFFLINE',
    'EMERGENCY_REPORT', 'DEREGISTRATION', 'EXIT_CLEANUP', 'REGULARISATION', 'REORGANISATION')),
  filing_id uuid references filing,
  account_id uuid references account,
  unit_id uuid not null references unit,
  account_name text not null,
  start_at timestamptz not null,
  warn_at timestamptz,
  warned_at timestamptz,
  due_at timestamptz not null,
  rung_at timestamptz,
  ended_at timestamptz,
  rule_key text not null,
  rule_value text not null,
  rule_document text not null,
  rule_clause text not null,
  rule_binds text not null,
  rule_force text not null,
  rule_extended_by text,
  constraint filing_clock_subject_ck check (filing_id is not null or account_id is not null)
);
create index filing_clock_filing_ix on filing_clock (filing_id) where ended_at is null;
create index filing_clock_account_ix on filing_clock (account_id) where ended_at is null;
create index filing_clock_due_ix on filing_clock (due_at) where ended_at is null and rung_at is null;
create index filing_clock_warn_ix on filing_clock (warn_at) where ended_at is null and warned_at is null;

-- When an account stood still, and whether its place's rule let it: only then its silence does not count.
create table account_pause (
  id uuid primary key,
  account_id uuid not null references account,
  filing_id uuid not null references filing,
  from_at timestamptz not null,
  -- The end that was allowed; null where none was named.
  until_at timestamptz,
  ended_at timestamptz,
  excused boolean not null
);
create index account_pause_account_ix on account_pause (account_id, from_at);
create unique index account_pause_running_uq on account_pause (account_id) where ended_at is null;

create view v_supervision_pause as
  select account_id, filing_id, from_at, until_at, ended_at, excused from account_pause;
