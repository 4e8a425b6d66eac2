-- Which offices look in on a territory besides its supervisor (协同监管单位); they read and never decide.
create table collaborator (
  id uuid primary key,
  unit_id uuid not null references unit,
  authority text not null check (authority in ('PUBLICITY', 'CYBERSPACE', 'STAFFING',
    'PUBLIC_SECURITY', 'TELECOM')),
  office_id uuid not null references unit,
  since date not null,
  ended_on date,
  created_at timestamptz not null,
  created_by uuid,
  constraint collaborator_other_ck check (office_id <> unit_id),
  constraint collaborator_days_ck check (ended_on is null or ended_on >= since)
);
create unique index collaborator_now_uq on collaborator (unit_id, authority) where ended_on is null;
create index collaborator_office_ix on collaborator (office_id) where ended_on is null;
revoke delete on collaborator from "${app_role}";

-- A matter that was passed to one of them (协同事项), with the answer.
create table joint_matter (
  id uuid primary key,
  unit_id uuid not null references unit,
  authority text not null,
  office_id uuid not null references unit,
  account_id uuid references account,
  title text not null check (length(title) between 1 and 200),
  words text not null check (length(words) between 1 and 2000),
  due_on date,
  asked_by uuid,
  asked_by_name text not null,
  asked_at timestamptz not null,
  answer text check (length(answer) between 1 and 2000),
  answered_by uuid,
  answered_by_name text,
  answered_at timestamptz,
  version int not null default 0,
  constraint joint_matter_answer_ck check ((answer is null) = (answered_at is null))
);
create index joint_matter_unit_ix on joint_matter (unit_id, id);
create index joint_matter_office_ix on joint_matter (office_id, id);
revoke delete on joint_matter from "${app_role}";

-- That somebody read what was published on a day (值班审看), and what came of it. Never rewritten.
create table reading (
  id uuid primary key,
  unit_id uuid not null references unit,
  day date not null,
  reader_id uuid not null,
  reader_name text not null,
  pieces int not null check (pieces between 0 and 9999),
  findings text check (length(findings) between 1 and 1000),
  measures text check (length(measures) between 1 and 1000),
  created_at timestamptz not null,
  constraint reading_measures_ck check ((findings is null) = (measures is null))
);
create index reading_unit_ix on reading (unit_id, day desc, id desc);
revoke update, delete on reading from "${app_role}";
