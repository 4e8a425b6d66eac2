-- Every kind of filing, and what it says besides the account's own fields.
alter table filing drop constraint filing_kind_check;
alter table filing add constraint filing_kind_check check (kind in ('OPEN', 'CHANGE', 'CLOSE',
  'SUSPEND', 'RESUME', 'DEREGISTER', 'EXIT'));
alter table filing
  add column particulars text not null default '{}',
  add column registered_at timestamptz,
  add column stated_at timestamptz;
-- Agreed accounts that went live before this was noted.
update filing f set registered_at = f.decided_at from account a
  where a.id = f.account_id and f.kind = 'OPEN' and f.state = 'FILED' and a.status <> 'APPROVED';

-- Which level an authority outside of the hub stands at.
alter table filing_level add column authority_level text
  check (authority_level in ('STATE', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'));

-- What was said in writing after a filing took effect: why nothing came of it, what forced the account
-- offline, how it was cleaned up.
create table filing_statement (
  id uuid primary key,
  filing_id uuid not null references filing,
  action text not null check (action in ('EXPLAIN', 'REPORT', 'CLEAN_UP')),
  text text not null,
  file_id uuid,
  at timestamptz not null,
  by_id uuid,
  by_name text not null
);
create unique index filing_statement_uq on filing_statement (filing_id, action);
