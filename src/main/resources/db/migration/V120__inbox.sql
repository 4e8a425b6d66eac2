-- What citizens write, from its arrival to its outcome.
create table inquiry (
  id uuid primary key,
  number bigint generated always as identity unique,
  account_id uuid not null references account,
  -- The unit of the account; it receives, screens and assigns.
  unit_id uuid not null references unit,
  -- The department that answers.
  assigned_unit_id uuid references unit,
  kind text not null check (kind in ('COMMENT', 'DIRECT')),
  citizen text not null default '',
  citizen_name text not null default '',
  -- The first message without personal data, for lists.
  summary text not null check (length(summary) <= 200),
  state text not null check (state in ('RECEIVED', 'SCREENED', 'ASSIGNED', 'ACCEPTED', 'BOUNCED',
    'REPLY_IN_REVIEW', 'REPLIED', 'EXPLAINED', 'HIDDEN', 'CLOSED')),
  category text check (category in ('CONSULT', 'HELP', 'COMPLAINT', 'SUGGESTION', 'REPORT',
    'CORRECTION', 'THANKS', 'OTHER')),
  received_at timestamptz not null,
  due_at timestamptz not null,
  due_key text not null,
  due_value text not null,
  due_document text not null,
  due_clause text not null,
  due_binds text not null,
  due_force text not null,
  due_extended_by text,
  extended_at timestamptz,
  extension_reason text,
  replied_at timestamptz,
  outcome text check (outcome in ('ANSWERED', 'ANSWERED_ELSEWHERE', 'EXPLAINED')),
  outcome_note text,
  closed_at timestamptz,
  version int not null default 0,
  constraint inquiry_assigned_ck check (assigned_unit_id is not null
    or state in ('RECEIVED', 'SCREENED', 'BOUNCED', 'HIDDEN')),
  constraint inquiry_outcome_ck check (state not in ('CLOSED', 'EXPLAINED') or outcome is not null),
  constraint inquiry_extension_ck check ((extended_at is null) = (extension_reason is null))
);
create index inquiry_unit_ix on inquiry (unit_id, id desc);
create index inquiry_assigned_ix on inquiry (assigned_unit_id, id desc);
create index inquiry_state_ix on inquiry (state, id desc);
create index inquiry_account_ix on inquiry (account_id, id desc);
create index inquiry_open_ix on inquiry (due_at)
  where state not in ('REPLIED', 'EXPLAINED', 'HIDDEN', 'CLOSED');
create index inquiry_thread_ix on inquiry (account_id, citizen, id desc) where kind = 'DIRECT';

create table inquiry_message (
  id uuid primary key,
  inquiry_id uuid not null references inquiry,
  account_id uuid not null references account,
  platform_message_id text not null,
  -- As written, and the same with personal data masked by its shape.
  original text not null,
  masked text not null,
  ticket jsonb not null,
  written_at timestamptz not null,
  arrived_at timestamptz not null,
  constraint inquiry_message_platform_uq unique (account_id, platform_message_id)
);
create index inquiry_message_inquiry_ix on inquiry_message (inquiry_id, id);

create table inquiry_reply (
  id uuid primary key,
  inquiry_id uuid not null references inquiry,
  message_id uuid not null references inquiry_message,
  body text not null check (length(body) between 1 and 2000),
  knowledge_entry_id uuid references knowledge_entry,
  state text not null check (state in ('IN_REVIEW', 'RETURNED', 'CLEARED', 'POSTED')),
  author_id uuid not null references person,
  author_name text not null,
  note text,
  posted_at timestamptz,
  url text,
  version int not null default 0,
  created_at timestamptz not null
);
create index inquiry_reply_inquiry_ix on inquiry_reply (inquiry_id, id);

-- Who did what with it, for the road; never changed.
create table inquiry_step (
  id uuid primary key,
  inquiry_id uuid not null references inquiry,
  action text not null,
  state text not null,
  person_name text not null,
  unit_id uuid,
  note text,
  at timestamptz not null
);
create index inquiry_step_inquiry_ix on inquiry_step (inquiry_id, id);
revoke update, delete on inquiry_step from "${app_role}";
