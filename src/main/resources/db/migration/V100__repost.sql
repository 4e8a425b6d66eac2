-- Which accounts owe a repost. A rule of a unit holds for the portals of that unit; without any, the
-- shipped one does. Everybody else in reach is invited, not bound.
create table repost_rule (
  id uuid primary key,
  unit_id uuid references unit,
  portal_id uuid,
  importances text[] not null,
  topics text[] not null default '{}',
  platforms text[] not null default '{}',
  binds text not null check (binds in ('MAIN', 'MAIN_AND_MATCHING', 'ALL')),
  created_at timestamptz not null,
  created_by uuid,
  ended_at timestamptz
);
create index repost_rule_unit_ix on repost_rule (unit_id) where ended_at is null;
insert into repost_rule (id, unit_id, importances, binds, created_at)
values ('01900000-0000-7000-8000-000000000100', null,
  '{IMPORTANT,RESPONSE,EMERGENCY}', 'MAIN_AND_MATCHING', '2026-01-01T00:00:00Z');

-- The deadline's value with its source, once for all duties that share it.
create table duty_basis (
  id uuid primary key,
  hours int not null check (hours between 1 and 8760),
  document text not null,
  clause text not null,
  binds text not null,
  force text not null,
  extended_by text
);
create unique index duty_basis_uq
  on duty_basis (hours, document, clause, binds, force, extended_by) nulls not distinct;

-- One row for each article version and each account that owes it.
create table duty (
  id uuid primary key,
  article_id uuid not null,
  version int not null,
  account_id uuid not null references account,
  unit_id uuid not null references unit,
  tier text not null check (tier in ('STATE_COUNCIL', 'SUPERIOR', 'SAME_LEVEL')),
  basis_id uuid not null references duty_basis,
  clock_start_at timestamptz not null,
  due_at timestamptz not null,
  state text not null check (state in
    ('OPEN', 'OVERDUE', 'DONE_ON_TIME', 'DONE_LATE', 'MISSED', 'EXEMPT', 'CANCELLED')),
  marks_told smallint not null default 0,
  next_mark_at timestamptz,
  delivery_id uuid,
  post_id uuid,
  url text,
  done_at timestamptz,
  asked_exemption text,
  asked_by uuid,
  asked_at timestamptz,
  ended_by uuid,
  ended_because text,
  row_version int not null default 0,
  check ((state in ('OPEN', 'OVERDUE')) or next_mark_at is null),
  check ((state in ('DONE_ON_TIME', 'DONE_LATE')) = (done_at is not null))
);
create unique index duty_article_account_uq on duty (article_id, account_id, version);
create index duty_account_ix on duty (account_id, due_at desc);
create index duty_open_ix on duty (unit_id, due_at) where state in ('OPEN', 'OVERDUE');
create index duty_mark_ix on duty (next_mark_at) where next_mark_at is not null;
create index duty_due_ix on duty (due_at);

-- Duties as supervision reads them; the columns are a promise, the tables behind them are not.
create view v_supervision_duty as
  select d.id, d.state, d.tier, d.clock_start_at, d.due_at, d.done_at, d.account_id, d.article_id,
    d.unit_id, u.path as unit_path
  from duty d join unit u on u.id = d.unit_id;
