-- A portal moves, is read in another way, rests for a while or ends. Whoever said so is kept, with what
-- it was before; known articles keep their portal and their keys.
alter table portal add column changed_by uuid references person;
alter table portal add column changed_at timestamptz;
alter table portal add column paused_until timestamptz;
alter table portal add column ended_at timestamptz;
-- Why it rests or has ended.
alter table portal add column state_reason text;
alter table portal add constraint portal_state_has_reason
  check ((paused_until is null and ended_at is null) or state_reason is not null);

create table portal_change (
  id uuid primary key,
  portal_id uuid not null references portal,
  kind text not null check (kind in ('CHANGED', 'PAUSED', 'RESUMED', 'ENDED')),
  made_at timestamptz not null,
  made_by uuid references person,
  made_by_name text not null,
  reason text,
  until timestamptz,
  -- What it was before and is now: address, way, what is read, selectors; only what changed.
  before jsonb not null default '{}',
  after jsonb not null default '{}',
  -- Where it lived before: what is known from there stays from a registered portal.
  former_host text
);
create index portal_change_ix on portal_change (portal_id, made_at desc, id desc);
revoke update, delete, truncate on portal_change from "${app_role}";

-- Where it lives and how it is read changes by somebody's word only.
create or replace function portal_secret_is_somebodys() returns trigger language plpgsql as $$
begin
  if new.secret is distinct from old.secret and new.secret_by is null then
    raise exception 'a new secret names who was shown it' using errcode = 'check_violation';
  end if;
  if new.created_by is distinct from old.created_by then
    raise exception 'who registered a portal is never changed' using errcode = 'check_violation';
  end if;
  if (new.url, new.host, new.intake, new.feed_url, new.selectors)
      is distinct from (old.url, old.host, old.intake, old.feed_url, old.selectors)
      and (new.changed_by is null or new.changed_at is not distinct from old.changed_at) then
    raise exception 'a change of a portal names who made it' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- Whoever chose the address, the way or the selectors chose what comes in.
create or replace function portal_has_hands() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.intake = 'WEBHOOK' and new.secret is distinct from old.secret then
    -- Who knows only an older secret writes nothing once it has ended; before that it still signs.
    update portal_hand set until = greatest(since, coalesce(new.old_secret_until, now()))
      where portal_id = new.id and until is null;
  end if;
  insert into portal_hand
    select new.id, p.id, clock_timestamp(), null from person p
    where p.id in (new.secret_by, case when tg_op = 'INSERT' then new.created_by end,
      case when tg_op = 'UPDATE' and new.changed_at is distinct from old.changed_at
        then new.changed_by end)
    on conflict do nothing;
  return null;
end $$;
