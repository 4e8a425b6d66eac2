-- Who keeps the login of an account (账号登录保管): never the password itself, and of the number and the
-- mail it is bound to only what tells them from others.
create table custody (
  id uuid primary key,
  account_id uuid not null references account,
  unit_id uuid not null references unit,
  holder_id uuid not null references person,
  bound_phone text check (bound_phone like '%****%'),
  bound_mail text check (bound_mail like '%****%'),
  devices text[] not null default '{}',
  since timestamptz not null,
  ended_at timestamptz,
  version int not null default 0
);
create unique index custody_now_uq on custody (account_id) where ended_at is null;
create index custody_holder_ix on custody (holder_id) where ended_at is null;
create index custody_unit_ix on custody (unit_id, id) where ended_at is null;
revoke delete on custody from "${app_role}";

-- From hand to hand (移交): the giver says what was handed over, the receiver that it was received.
create table hand_over (
  id uuid primary key,
  account_id uuid not null references account,
  unit_id uuid not null references unit,
  giver_id uuid not null references person,
  giver_name text not null,
  receiver_id uuid not null references person,
  receiver_name text not null,
  state text not null check (state in ('OPEN', 'GIVEN', 'DONE', 'CANCELLED')),
  reason text check (length(reason) between 1 and 400),
  checklist text[] not null default '{}',
  giver_absent boolean not null default false,
  opened_at timestamptz not null,
  opened_by uuid not null references person,
  given_at timestamptz,
  given_by uuid references person,
  received_at timestamptz,
  ended_at timestamptz,
  version int not null default 0,
  constraint hand_over_two_ck check (giver_id <> receiver_id),
  constraint hand_over_given_ck check ((state in ('GIVEN', 'DONE')) <= (given_at is not null)),
  constraint hand_over_done_ck check ((state = 'DONE') = (received_at is not null)),
  constraint hand_over_signed_ck check (given_by is null or given_by <> receiver_id)
);
create unique index hand_over_open_uq on hand_over (account_id) where state in ('OPEN', 'GIVEN');
create index hand_over_account_ix on hand_over (account_id, id desc);
create index hand_over_receiver_ix on hand_over (receiver_id) where state in ('OPEN', 'GIVEN');
revoke delete on hand_over from "${app_role}";
