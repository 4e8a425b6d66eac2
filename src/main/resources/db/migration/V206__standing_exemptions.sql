-- An exemption that is agreed once and holds for every article until its last day (长期免转).
create table standing_exemption (
  id uuid primary key,
  account_id uuid not null references account,
  unit_id uuid not null references unit,
  reason text not null check (length(reason) between 1 and 500),
  from_on date not null,
  until_on date not null,
  state text not null check (state in ('ASKED', 'AGREED', 'REFUSED', 'ENDED')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decided_because text,
  row_version int not null default 0,
  check (from_on <= until_on),
  check ((state = 'ASKED') = (decided_at is null)),
  -- Nobody agrees to the own request.
  check (state not in ('AGREED', 'REFUSED') or decided_by <> asked_by)
);
create index standing_exemption_unit_ix on standing_exemption (unit_id, id desc);
create index standing_exemption_agreed_ix on standing_exemption (until_on) where state = 'AGREED';
revoke delete on standing_exemption from "${app_role}";

insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'STANDING_EXEMPTION_DAYS', '365', '系统默认值（国家文件未规定长期免转的期限）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');
