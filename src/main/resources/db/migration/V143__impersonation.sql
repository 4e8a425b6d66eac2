-- Imitations of government accounts: reported by citizens or staff, verified, requested to be taken
-- down. Holds nothing of who reported from outside.
create table impersonation_case (
  id uuid primary key,
  -- By which whoever reported asks how it stands.
  receipt text not null unique,
  -- The imitated unit; null until somebody knows which.
  unit_id uuid references unit,
  account_id uuid references account,
  source text not null check (source in ('CITIZEN', 'STAFF')),
  platform text not null,
  name text not null check (length(name) between 1 and 100),
  url text,
  words text,
  state text not null check (state in ('REPORTED', 'VERIFYING', 'CONFIRMED', 'REQUESTED',
    'TAKEN_DOWN', 'POLICE', 'CLOSED')),
  outcome text check (outcome in ('UNFOUNDED', 'HANDLED')),
  grounds text[] not null default '{}',
  -- How often it was reported while it was open.
  reports int not null default 1,
  reported_at timestamptz not null,
  moved_at timestamptz not null,
  closed_at timestamptz,
  version int not null default 0,
  created_by uuid,
  created_by_name text,
  constraint impersonation_end_ck check ((state = 'CLOSED') = (outcome is not null)),
  constraint impersonation_grounds_ck check (
    state in ('REPORTED', 'VERIFYING', 'CLOSED') or cardinality(grounds) > 0)
);
-- One open case for one imitation.
create unique index impersonation_one_open_uq on impersonation_case
  (platform, coalesce(url_key(url), name_skeleton(name))) where state <> 'CLOSED';
create index impersonation_unit_ix on impersonation_case (unit_id, id desc);
create index impersonation_state_ix on impersonation_case (state, id desc);

-- What happened, in its order; never changed.
create table impersonation_step (
  id uuid primary key,
  case_id uuid not null references impersonation_case,
  action text not null,
  leads_to text not null,
  note text,
  at timestamptz not null,
  by_id uuid,
  by_name text
);
create index impersonation_step_case_ix on impersonation_step (case_id, id);
revoke update, delete on impersonation_step from "${app_role}";

create table impersonation_letter (
  id uuid primary key,
  case_id uuid not null references impersonation_case,
  addressee text not null check (addressee in ('PLATFORM', 'CYBERSPACE', 'POLICE')),
  document_no text not null,
  sent_on date not null,
  file_id uuid,
  note text,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null
);
create index impersonation_letter_case_ix on impersonation_letter (case_id, id);

create table impersonation_evidence (
  id uuid primary key,
  case_id uuid not null references impersonation_case,
  url text,
  file_id uuid,
  note text,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  constraint impersonation_evidence_ck check (url is not null or file_id is not null)
);
create index impersonation_evidence_case_ix on impersonation_evidence (case_id, id);
create index impersonation_evidence_file_ix on impersonation_evidence (file_id)
  where file_id is not null;
create index impersonation_letter_file_ix on impersonation_letter (file_id)
  where file_id is not null;

-- Cases as supervision reads them; the columns are a promise, the tables behind them are not.
create view v_supervision_impersonation as
  select c.id, c.state, c.outcome, c.source, c.platform, c.name, c.unit_id, u.path as unit_path,
    c.account_id, c.reports, c.reported_at, c.moved_at, c.closed_at
  from impersonation_case c left join unit u on u.id = c.unit_id;
