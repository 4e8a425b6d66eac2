-- How a contractor was found when it was looked at again (承办单位检查): people, service, safety. Never rewritten.
create table contractor_review (
  id uuid primary key,
  contractor_id uuid not null references contractor,
  held_on date not null,
  people_in_place boolean not null,
  service_in_place boolean not null,
  safety_in_place boolean not null,
  findings text check (length(findings) between 1 and 1000),
  reviewed_by uuid,
  reviewed_by_name text not null,
  created_at timestamptz not null,
  constraint contractor_review_findings_ck check (findings is not null
    or (people_in_place and service_in_place and safety_in_place))
);
create index contractor_review_ix on contractor_review (contractor_id, held_on desc);
revoke update, delete on contractor_review from "${app_role}";
