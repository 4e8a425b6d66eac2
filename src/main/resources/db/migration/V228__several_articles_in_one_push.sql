-- Several articles that one account pushes by one call (图文组): one of its quota, whatever it carries.
create table push_group (
  id uuid primary key,
  account_id uuid not null references account,
  unit_id uuid not null references unit,
  created_at timestamptz not null,
  created_by uuid
);
create index push_group_account_ix on push_group (account_id, id desc);
revoke delete on push_group from "${app_role}";

alter table delivery
  add column group_id uuid references push_group,
  -- The order that is planned, the headline (头条) first.
  add column place int check (place between 1 and 8),
  -- Where it stood in the call, known before the call is made; gaps of the plan are closed in it.
  add column sent_place int check (sent_place between 1 and 8),
  add constraint delivery_place_ck check ((group_id is null) = (place is null)
    and (sent_place is null or group_id is not null));
create index delivery_group_ix on delivery (group_id) where group_id is not null;
create unique index delivery_sent_place_uq on delivery (group_id, sent_place)
  where sent_place is not null;

-- How many articles an account's platform takes in one push on a day; one where nothing says more.
create function push_together(account uuid, day date) returns int
  language sql stable set search_path = public, pg_temp as $$
  select coalesce((select r.together from platform_rule r join account a on a.id = push_together.account
    where r.platform = a.platform and r.kind in ('', a.kind) and r.way = 'PUSH' and r.valid_from <= day
    order by r.kind desc, r.valid_from desc limit 1), 1)
$$;

-- Who belongs together is settled while all of it is planned, and is not changed by what becomes of it.
create function delivery_keeps_its_push() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.group_id is distinct from old.group_id or new.place is distinct from old.place then
    if new.state <> 'PLANNED' then
      raise exception 'what goes together is settled before it goes' using errcode = 'check_violation';
    end if;
    if new.group_id is not null and new.group_id is distinct from old.group_id then
      perform pg_advisory_xact_lock(hashtextextended('push ' || new.account_id::text, 0));
      if new.kind <> 'POST' or not exists (select 1 from push_group g where g.id = new.group_id
          and g.account_id = new.account_id and g.unit_id = new.unit_id) then
        raise exception 'a push is of one account' using errcode = 'check_violation';
      end if;
      if exists (select 1 from delivery d where d.group_id = new.group_id and d.id <> new.id
          and d.state not in ('PLANNED', 'FAILED', 'CANCELLED')) then
        raise exception 'the push is under way' using errcode = 'check_violation';
      end if;
      if (select count(*) from delivery d where d.group_id = new.group_id and d.id <> new.id
            and d.state = 'PLANNED')
          >= push_together(new.account_id, (new.due_at at time zone 'Asia/Shanghai')::date) then
        raise exception 'the platform takes no more in one push' using errcode = 'check_violation';
      end if;
    end if;
  end if;
  if new.sent_place is distinct from old.sent_place
      and not (new.state = 'CLAIMED' and old.state = 'PLANNED'
        or new.state = 'PLANNED' and new.sent_place is null) then
    raise exception 'a place is taken with the claim' using errcode = 'check_violation';
  end if;
  if new.state = 'CLAIMED' and old.state = 'PLANNED'
      and (new.group_id is null) <> (new.sent_place is null) then
    raise exception 'what goes together is claimed in its place' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger delivery_keeps_its_push before update on delivery
  for each row when ((new.group_id, new.place, new.sent_place, new.state) is distinct from
    (old.group_id, old.place, old.sent_place, old.state))
  execute function delivery_keeps_its_push();

-- A plan begins alone and joins afterwards, where all this is asked.
create function delivery_begins_alone() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'a plan begins alone' using errcode = 'check_violation';
end $$;
create trigger delivery_begins_alone before insert on delivery
  for each row when (new.group_id is not null or new.sent_place is not null)
  execute function delivery_begins_alone();

-- Where an article stands in the push that is planned for it; null where it goes alone.
alter table duty_plan add column place int check (place between 1 and 8);
