-- What was changed on an account, by which filing; the present value lies in the account itself.
create table account_change (
  id uuid primary key,
  account_id uuid not null references account,
  field text not null,
  before text,
  after text,
  -- No foreign key: filings lie in a higher capability.
  filing_id uuid,
  at timestamptz not null,
  by_id uuid,
  by_name text not null
);
create index account_change_account_ix on account_change (account_id, at desc, id desc);
revoke update, delete on account_change from "${app_role}";

alter table account add column announced_at timestamptz, add column closed_at timestamptz;
create index account_unit_platform_name_ix on account (unit_id, platform, name);
create index unit_name_ix on unit (name);
create index unit_short_name_ix on unit (short_name) where short_name is not null;
-- Exact and prefix search in whichever collation the database has.
create index account_platform_ix on account (platform, id);
