-- Who confirms an account's mass sends (群发确认人), and in which hours: a row for each stretch of the
-- day. Where an account has any, its two clock times in posting_wish do not count.
create table push_confirmer (
  id uuid primary key,
  account_id uuid not null references account,
  person_id uuid not null references person,
  -- Until is earlier than from where it is on the next day.
  from_time time not null,
  until_time time not null,
  -- Only on working days, and in the nights that begin on one.
  working_days boolean not null,
  named_at timestamptz not null,
  named_by uuid,
  constraint push_confirmer_hours_ck check (from_time <> until_time)
);
create unique index push_confirmer_uq on push_confirmer (account_id, person_id, from_time, until_time);
create index push_confirmer_person_ix on push_confirmer (person_id);
revoke update on push_confirmer from "${app_role}";

-- Who confirms the push that is planned, or is the next to be there where a plan cannot be in time
-- because of closed hours; null where the account names nobody, empty where nobody comes.
alter table duty_plan add column confirmers uuid[];
-- When those are there; null where nobody comes.
alter table duty_plan add column confirmed_at timestamptz;
