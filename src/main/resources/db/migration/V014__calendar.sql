-- Days that the published calendar does not know or has wrong; the latest word about a day counts, and
-- nothing is rewritten. PUBLISHED takes a word back.
create table calendar_day (
  id uuid primary key,
  day date not null,
  kind text not null check (kind in ('WORK', 'REST', 'PUBLISHED')),
  name text not null default '' check (length(name) <= 60),
  document text not null check (length(document) between 1 and 200),
  set_at timestamptz not null,
  set_by uuid not null,
  set_by_name text not null
);
create index calendar_day_ix on calendar_day (day, set_at desc);
-- A year whose days were entered by hand and are complete.
create table calendar_year (
  year int primary key check (year between 2001 and 2999),
  document text not null check (length(document) between 1 and 200),
  set_at timestamptz not null,
  set_by uuid not null,
  set_by_name text not null
);
revoke update, delete on calendar_day, calendar_year from "${app_role}";
