-- Emergencies, public concern and rumours (突发事件、舆情、谣言): one thread for each, with linked updates, the
-- guidance of the propaganda office, how far the matter is handled on the spot, and clocks.
create table emergency (
  id uuid primary key,
  unit_id uuid not null references unit,
  kind text not null check (kind in ('MAJOR', 'OPINION', 'RUMOUR')),
  title text not null check (length(title) between 1 and 200),
  summary text not null check (length(summary) between 1 and 2000),
  responding_body text not null check (length(responding_body) between 1 and 200),
  -- A major event's clocks run from the event, the others' from its discovery.
  began_at timestamptz not null,
  -- No foreign key: an article may be cleared away, the thread stays.
  article_id uuid,
  state text not null check (state in ('WAITING', 'RELEASED', 'CLOSED', 'CANCELLED')),
  handling text not null default 'REPORTED'
    check (handling in ('REPORTED', 'UNDER_WAY', 'CONTROLLED', 'RESOLVED')),
  first_released_at timestamptz,
  -- The next end of a clock, for the order of lists; far away where none runs.
  sort_at timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid not null references person,
  closed_at timestamptz,
  closed_by uuid references person,
  statement text check (length(statement) between 1 and 2000),
  row_version int not null default 0,
  check (began_at <= opened_at),
  check ((state in ('CLOSED', 'CANCELLED')) = (closed_at is not null)),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (statement is null)),
  check (state not in ('RELEASED', 'CLOSED') or first_released_at is not null)
);
create index emergency_unit_ix on emergency (unit_id, id desc);
create index emergency_open_ix on emergency (sort_at, id) where state in ('WAITING', 'RELEASED');
create index emergency_article_ix on emergency (article_id) where article_id is not null;

-- What was said, done and decided; never changed.
create table emergency_entry (
  id uuid primary key,
  emergency_id uuid not null references emergency,
  kind text not null check (kind in ('OPENED', 'GUIDANCE', 'HANDLING', 'BRIEFING', 'CLOSED',
    'REOPENED', 'CANCELLED')),
  at timestamptz not null,
  -- The office that guides, the body that handles, the place of the briefing.
  who text check (length(who) between 1 and 200),
  words text not null check (length(words) between 1 and 2000),
  handling text check (handling in ('REPORTED', 'UNDER_WAY', 'CONTROLLED', 'RESOLVED')),
  url text check (length(url) <= 500),
  file_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null references person,
  recorded_name text not null,
  check (at <= recorded_at),
  check ((kind = 'HANDLING') = (handling is not null))
);
create index emergency_entry_ix on emergency_entry (emergency_id, at, id);
create index emergency_entry_file_ix on emergency_entry (file_id) where file_id is not null;
revoke update, delete on emergency_entry from "${app_role}";

-- A rumour, what is true, and by whose word.
create table emergency_rumour (
  id uuid primary key,
  emergency_id uuid not null references emergency,
  words text not null check (length(words) between 1 and 1000),
  url text check (length(url) <= 500),
  file_id uuid,
  verdict text check (verdict in ('FALSE', 'MISLEADING', 'OUTDATED')),
  basis text check (length(basis) between 1 and 1000),
  basis_url text check (length(basis_url) <= 500),
  recorded_at timestamptz not null,
  recorded_by uuid not null references person,
  judged_at timestamptz,
  judged_by uuid references person,
  row_version int not null default 0,
  -- What is called a rumour can be looked up.
  check (url is not null or file_id is not null),
  check ((verdict is null) = (basis is null) and (verdict is null) = (judged_at is null))
);
create index emergency_rumour_ix on emergency_rumour (emergency_id, id);
create index emergency_rumour_file_ix on emergency_rumour (file_id) where file_id is not null;
revoke delete on emergency_rumour from "${app_role}";

-- One linked update: the leading unit's post, and from its clearance on a text for all main accounts.
create table emergency_update (
  id uuid primary key,
  emergency_id uuid not null references emergency,
  number int not null check (number > 0),
  kind text not null check (kind in ('FIRST', 'PROGRESS', 'REFUTATION', 'FINAL')),
  post_id uuid not null references post,
  title text not null,
  article_id uuid,
  rumour_id uuid references emergency_rumour,
  joint_with text check (length(joint_with) between 1 and 200),
  released_at timestamptz,
  told_at timestamptz,
  written_at timestamptz not null,
  written_by uuid not null references person,
  row_version int not null default 0,
  constraint emergency_update_number_uq unique (emergency_id, number),
  constraint emergency_update_post_uq unique (post_id),
  check ((kind = 'REFUTATION') = (rumour_id is not null))
);
create index emergency_update_article_ix on emergency_update (article_id)
  where article_id is not null;
revoke delete on emergency_update from "${app_role}";

-- Which account shows it, and which does not yet.
create table emergency_target (
  update_id uuid not null references emergency_update,
  account_id uuid not null references account,
  unit_id uuid not null references unit,
  post_id uuid references post,
  delivery_id uuid,
  posted_at timestamptz,
  url text,
  primary key (update_id, account_id),
  check ((posted_at is null) = (delivery_id is null))
);
create index emergency_target_post_ix on emergency_target (post_id, account_id)
  where post_id is not null;
create index emergency_target_delivery_ix on emergency_target (delivery_id)
  where delivery_id is not null;
create index emergency_target_unit_ix on emergency_target (unit_id, update_id);
create index emergency_target_waiting_ix on emergency_target (update_id, unit_id)
  where posted_at is null;
revoke delete on emergency_target from "${app_role}";

-- A clock with its value and source as they were on the day it began. All of them are hours that run on
-- through nights and days off.
create table emergency_clock (
  id uuid primary key,
  emergency_id uuid not null references emergency,
  update_id uuid references emergency_update,
  kind text not null check (kind in ('FIRST_RELEASE', 'PRESS', 'RESPONSE', 'UPDATE', 'SYNC')),
  start_at timestamptz not null,
  due_at timestamptz not null,
  rule_key text not null,
  hours int not null check (hours > 0),
  calendar text not null default 'CONTINUOUS' check (calendar = 'CONTINUOUS'),
  document text not null,
  clause text not null,
  binds text not null,
  force text not null,
  extended_by text,
  met_at timestamptz,
  -- It ended without being met: the thread was closed or a newer clock took its place.
  dropped boolean not null default false,
  marks_told smallint not null default 0,
  next_mark_at timestamptz,
  row_version int not null default 0,
  check (start_at < due_at),
  check ((kind = 'SYNC') = (update_id is not null)),
  check (met_at is null and not dropped or next_mark_at is null)
);
create index emergency_clock_ix on emergency_clock (emergency_id, due_at);
create index emergency_clock_mark_ix on emergency_clock (next_mark_at) where next_mark_at is not null;
create unique index emergency_clock_running_uq on emergency_clock (emergency_id, kind, update_id)
  nulls not distinct where met_at is null and not dropped;
revoke delete on emergency_clock from "${app_role}";

-- Only a leader of the unit ends a thread.
create function emergency_ends_by_a_leader() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.state in ('CLOSED', 'CANCELLED')
    and (tg_op = 'INSERT' or old.state is distinct from new.state)
    and not (holds_role(new.closed_by, 'LEADER', new.unit_id, new.closed_at)
      or holds_role(new.closed_by, 'PRINCIPAL_LEADER', new.unit_id, new.closed_at)) then
    raise exception 'only a leader ends an emergency' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger emergency_end before insert or update on emergency
  for each row execute function emergency_ends_by_a_leader();
revoke delete on emergency from "${app_role}";

insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'OPINION_UPDATE_HOURS', '24', '系统默认值（国办发〔2016〕61号只写持续发布，未规定间隔）', '', 'HUB', 'SYSTEM_DEFAULT', '2016-07-30'),
  ('NATIONAL', 'OPINION_SYNC_HOURS', '1', '系统默认值（国办发〔2017〕47号 八(三)只写同步推送，未规定小时数）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');

-- Threads as supervision reads them; columns are only added.
create view v_supervision_emergency as
  select e.id, e.unit_id, u.path as unit_path, e.kind, e.state, e.handling, e.began_at, e.opened_at,
    e.first_released_at, e.closed_at, c.due_at as first_due_at, c.hours as first_hours,
    extract(epoch from e.first_released_at - e.began_at) / 60 as first_minutes
  from emergency e join unit u on u.id = e.unit_id
  left join emergency_clock c on c.emergency_id = e.id
    and c.kind in ('FIRST_RELEASE', 'RESPONSE') and not c.dropped;
comment on view v_supervision_emergency is
  'One row for each thread of an emergency (突发事件). Columns are a promise, the tables behind them are not.';
comment on column v_supervision_emergency.first_minutes is
  'Minutes from the event, or its discovery, to the first information on an account; null while there is none';
