-- What a notice is about and where it hangs, how long it has to, and what the link showed.
alter table filing_announcement
  add column kind text,
  add column place text not null default 'OTHER' check (place in ('OWN_ACCOUNT', 'OWN_PORTAL',
    'SAME_LEVEL_PORTAL', 'SAME_LEVEL_ACCOUNT', 'SUPERIOR_PORTAL', 'SUPERIOR_ACCOUNT', 'OTHER')),
  add column file_id uuid references stored_file,
  -- The picture's digest as it was when it was handed in as evidence.
  add column file_digest text,
  add column ends_at timestamptz,
  add column notice_value text,
  add column notice_document text,
  add column notice_clause text,
  add column notice_binds text,
  add column notice_force text,
  add column notice_extended_by text,
  -- The link was gone before the end: a finding can be made of it.
  add column removed_at timestamptz;
update filing_announcement a set
  kind = case f.kind when 'OPEN' then 'OPENING' when 'CHANGE' then 'CHANGE' when 'CLOSE' then 'CLOSING'
    else 'SUSPENSION' end,
  ends_at = case when f.kind = 'OPEN' then null else f.notice_ends_at end
  from filing f where f.id = a.filing_id;
alter table filing_announcement alter column kind set not null,
  add constraint filing_announcement_kind_check check (kind in ('OPENING', 'CHANGE', 'SUSPENSION',
    'CLOSING', 'DESTINATION'));

-- Where the public has to be told of a filing, by the rules of the day it took effect.
create table wanted_notice (
  id uuid primary key,
  filing_id uuid not null references filing,
  kind text not null check (kind in ('OPENING', 'CHANGE', 'SUSPENSION', 'CLOSING', 'DESTINATION')),
  place text not null,
  document text not null,
  clause text not null,
  binds text not null,
  force text not null,
  extended_by text,
  announcement_id uuid references filing_announcement
);
create unique index wanted_notice_uq on wanted_notice (filing_id, kind, place);
create index wanted_notice_open_ix on wanted_notice (filing_id) where announcement_id is null;

-- A look at the link of a notice: at its start, each week, and at its end. Work with a lease.
create table notice_probe (
  id uuid primary key,
  announcement_id uuid not null references filing_announcement,
  moment text not null check (moment in ('START', 'BETWEEN', 'END')),
  due_at timestamptz not null,
  leased_until timestamptz,
  attempts int not null default 0,
  outcome text check (outcome in ('PRESENT', 'GONE', 'UNREACHABLE', 'REFUSED')),
  -- What came back: status, the address in the end, the digest of what was read.
  status int,
  address text,
  digest text,
  note text,
  probed_at timestamptz
);
create index notice_probe_announcement_ix on notice_probe (announcement_id, due_at);
create index notice_probe_due_ix on notice_probe (due_at) where outcome is null;

-- Notices that were taken down too early, as supervision reads them; the columns are a promise.
create view v_supervision_early_removal as
  select a.id as announcement_id, a.filing_id, f.unit_id, u.path as unit_path, f.account_id,
    f.account_name, a.kind, a.place, a.channel, a.url, a.starts_on, a.ends_at, a.removed_at,
    a.notice_value, a.notice_document, a.notice_clause, p.id as probe_id, p.status, p.address,
    p.digest, p.note
  from filing_announcement a
  join filing f on f.id = a.filing_id
  join unit u on u.id = f.unit_id
  left join lateral (select * from notice_probe p where p.announcement_id = a.id
    and p.outcome = 'GONE' order by p.probed_at limit 1) p on true
  where a.removed_at is not null;
