-- The superior by line (条) beside the one by territory (块); the named competent unit decides, all see.
alter table unit add column line_unit_id uuid references unit;
create index unit_line_ix on unit (line_unit_id) where line_unit_id is not null;

-- How a unit ended (撤并): rights in it end on that day, its accounts are changed or closed.
alter table unit
  add column ended_on date,
  add column ended_how text check (ended_how in ('MERGED', 'ABOLISHED')),
  add column end_document text check (length(end_document) between 1 and 200),
  add column end_document_on date,
  add column successor_id uuid references unit,
  add constraint unit_end_ck check (
    (ended_on is null) = (ended_how is null) and (ended_on is null) = (end_document is null)
    and (ended_on is null) = (end_document_on is null)
    and (successor_id is null) = (ended_how is distinct from 'MERGED')
    and successor_id is distinct from id);
create index unit_ended_ix on unit (ended_on) where ended_on is not null;

-- Who works for a unit from outside (承办单位): looked into once, bound by two agreements that expire.
create table contractor (
  id uuid primary key,
  unit_id uuid not null references unit,
  name text not null check (length(name) between 1 and 200),
  nature text not null check (nature in ('ENTERPRISE', 'MEDIA', 'PUBLIC_INSTITUTION', 'OTHER')),
  credit_code text,
  contact text,
  phone text,
  qualification text,
  qualified_on date,
  qualified_by text,
  ended_on date,
  version int not null default 0,
  created_at timestamptz not null,
  created_by uuid,
  constraint contractor_qualified_ck check ((qualified_on is null) = (qualification is null))
);
create index contractor_unit_ix on contractor (unit_id, id);

create table agreement (
  id uuid primary key,
  contractor_id uuid not null references contractor,
  kind text not null check (kind in ('UNDERTAKING', 'CONFIDENTIALITY')),
  number text not null check (length(number) between 1 and 100),
  signed_on date not null,
  expires_on date not null,
  file_id uuid,
  warned_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  constraint agreement_days_ck check (expires_on >= signed_on)
);
create index agreement_contractor_ix on agreement (contractor_id, kind, expires_on);
create index agreement_expiry_ix on agreement (expires_on) where warned_at is null;
revoke update, delete on agreement from "${app_role}";
grant update (warned_at) on agreement to "${app_role}";

-- Whether a contractor may work on a day: looked into, not dismissed, both agreements in force.
create function contractor_is_valid(contractor_id uuid, day date) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from contractor c where c.id = contractor_id
      and c.qualified_on <= day and (c.ended_on is null or c.ended_on > day))
    and 2 = (select count(distinct a.kind) from agreement a where a.contractor_id = $1
      and a.signed_on <= day and day <= a.expires_on)
$$;

-- Who answers for what in a unit, or for one account of it (责任人). Rows are ended, never rewritten.
create table responsible (
  id uuid primary key,
  unit_id uuid not null references unit,
  account_id uuid references account,
  duty text not null check (duty in ('LEADER_IN_CHARGE', 'OVERALL', 'CONTENT_OWNER',
    'SECURITY_OWNER', 'POST_A', 'POST_B')),
  name text not null check (length(name) between 1 and 60),
  title text,
  phone text,
  -- No foreign key: people lie in a higher capability.
  person_id uuid,
  since date not null,
  ended_on date,
  created_at timestamptz not null,
  created_by uuid,
  constraint responsible_days_ck check (ended_on is null or ended_on >= since)
);
create unique index responsible_now_uq on responsible (unit_id, account_id, duty) nulls not distinct
  where ended_on is null;
create index responsible_account_ix on responsible (account_id) where account_id is not null;
revoke delete on responsible from "${app_role}";

-- Why a unit may have one account more on a platform (例外): the document, its day, and who agreed.
create table account_exception (
  id uuid primary key,
  unit_id uuid not null references unit,
  platform text not null,
  document text not null check (length(document) between 1 and 200),
  decided_on date not null,
  reason text not null check (length(reason) between 1 and 1000),
  granted_by uuid not null,
  granted_by_name text not null,
  granted_at timestamptz not null,
  account_id uuid references account
);
create index account_exception_unit_ix on account_exception (unit_id, platform);
create unique index account_exception_account_uq on account_exception (account_id)
  where account_id is not null;
revoke update, delete on account_exception from "${app_role}";
grant update (account_id) on account_exception to "${app_role}";
