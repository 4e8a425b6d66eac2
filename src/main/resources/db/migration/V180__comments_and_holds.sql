-- Who is reading a step at the moment (正在审核). It keeps people from doing the same work twice; no
-- signature and no clearance asks for it.
create table review_hold (
  step_id uuid primary key references review_step,
  person_id uuid not null references person,
  person_name text not null,
  taken_at timestamptz not null,
  until timestamptz not null,
  constraint review_hold_time_ck check (until > taken_at)
);

-- What people have to say of certain words (批注). A place is told by the words themselves and by how
-- many signs that are not white space come before them, so that it is found again in a later text.
create table review_comment (
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  case_id uuid not null references review_case,
  account_id uuid references account,
  place text not null check (place in ('TITLE', 'BODY', 'SUMMARY')),
  span_from int not null check (span_from >= 0),
  quote text not null check (length(quote) between 1 and 500),
  body text not null check (length(body) > 0),
  person_id uuid not null references person,
  person_name text not null,
  written_at timestamptz not null,
  state text not null check (state in ('OPEN', 'ANSWERED', 'RESOLVED')),
  answer text,
  answered_by uuid references person,
  answered_name text,
  answered_at timestamptz,
  resolved_by uuid references person,
  resolved_name text,
  resolved_at timestamptz,
  version int not null default 0,
  constraint review_comment_answer_ck check ((answer is null) = (answered_by is null)
    and (answer is null) = (answered_at is null) and (state <> 'ANSWERED' or answer is not null)),
  constraint review_comment_resolved_ck check ((state = 'RESOLVED') = (resolved_at is not null))
);
create index review_comment_subject_ix on review_comment (subject_id, written_at);

-- What somebody wrote stays as it was written.
revoke update, delete on review_comment from "${app_role}";
grant update (state, answer, answered_by, answered_name, answered_at, resolved_by, resolved_name,
  resolved_at, version) on review_comment to "${app_role}";
