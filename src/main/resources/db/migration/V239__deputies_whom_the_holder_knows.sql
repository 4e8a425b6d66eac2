-- Nobody signs for a holder behind the holder's back: a naming by somebody else counts once the holder or
-- the supervisor agreed, and an absence counts for a deputy as the holder's own word or as that of
-- somebody who is neither the deputy nor named him, under whatever user.
alter table stand_in
  add column agreed_at timestamptz,
  add column agreed_by uuid references person,
  add column agreed_by_name text,
  add constraint stand_in_agreed_ck check ((agreed_at is null) = (agreed_by is null)
    and (agreed_at is null) = (agreed_by_name is null)),
  add constraint stand_in_agreed_later_ck check (agreed_at >= since);
grant update (agreed_at, agreed_by, agreed_by_name) on stand_in to "${app_role}";

create function stand_in_is_agreed(d stand_in, moment timestamptz) returns boolean
  language sql immutable as $$
  select d.set_by = d.person_id or coalesce(d.agreed_at <= moment, false)
$$;

create function absence_counts_for(a absence, d stand_in) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select a.set_by = d.person_id
    or not same_human(a.set_by, d.deputy_id)
      and (d.set_by = d.person_id or not same_human(a.set_by, d.set_by))
$$;

create function stand_in_begins_without_agreement() returns trigger language plpgsql as $$
begin
  raise exception 'a naming begins without agreement' using errcode = 'check_violation';
end $$;
create trigger stand_in_begins_without_agreement before insert on stand_in
  for each row when (new.agreed_at is not null)
  execute function stand_in_begins_without_agreement();

-- It is agreed to once, and ended once.
create function stand_in_is_agreed_or_ended() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  agreeing text[] := array['agreed_at', 'agreed_by', 'agreed_by_name'];
  ending text[] := array['ended_at', 'ended_by'];
begin
  if tg_op = 'DELETE' or old.ended_at is not null
      or to_jsonb(new) - agreeing - ending is distinct from to_jsonb(old) - agreeing - ending
      or to_jsonb(new) is not distinct from to_jsonb(old) then
    raise exception 'it is only ever agreed to or ended' using errcode = 'insufficient_privilege';
  end if;
  if (old.agreed_at, old.agreed_by, old.agreed_by_name)
      is distinct from (new.agreed_at, new.agreed_by, new.agreed_by_name)
    and (old.agreed_at is not null or same_human(new.agreed_by, old.deputy_id)
      or same_human(new.agreed_by, old.set_by)
      or not (coalesce(new.agreed_by = old.person_id, false) or exists (
        select 1 from person_role r join unit over on over.id = r.unit_id
          join unit at on at.id = old.unit_id
        where r.person_id = new.agreed_by and r.role = 'SUPERVISOR'
          and starts_with(at.path, over.path)
          and (r.until is null
            or r.until >= (new.agreed_at at time zone 'Asia/Shanghai')::date)))) then
    raise exception 'the holder or the supervisor agrees, once, and neither deputy nor namer'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
drop trigger stand_in_is_ended on stand_in;
create trigger stand_in_is_agreed_or_ended before update or delete on stand_in
  for each row execute function stand_in_is_agreed_or_ended();

-- As before, and: agreed to, and away by the word of somebody whose word counts.
create or replace function stand_in_holds(d stand_in, c review_case, s review_step,
    moment timestamptz, because text) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select d.unit_id = s.unit_id and d.role = any (s.roles)
    and d.since <= moment and (d.ended_at is null or d.ended_at > moment)
    and stand_in_is_agreed(d, moment)
    and not wrote_or_submitted(c, d.set_by)
    and (d.agreed_by is null or not wrote_or_submitted(c, d.agreed_by))
    and not wrote_or_submitted(c, d.person_id)
    and not wrote_or_submitted(c, d.deputy_id)
    and holds_role(d.person_id, d.role, d.unit_id, moment)
    and exists (select 1 from person p where p.id = d.deputy_id and p.left_at is null
      and (p.contractor_id is null or d.role = any (contractor_roles()))
      and exists (select 1 from person_role r where r.person_id = p.id and r.unit_id = d.unit_id
        and (r.until is null or r.until >= (moment at time zone 'Asia/Shanghai')::date))
      and (coalesce(p.registered_on <= (moment at time zone 'Asia/Shanghai')::date, false)
        or rule_at(d.unit_id, 'REGISTER_BEFORE_POST', 'TRUE',
          (moment at time zone 'Asia/Shanghai')::date) is distinct from 'true')
      and (coalesce(p.trained_on <= (moment at time zone 'Asia/Shanghai')::date, false)
        or rule_at(d.unit_id, 'TRAIN_BEFORE_POST', 'TRUE',
          (moment at time zone 'Asia/Shanghai')::date) is distinct from 'true'))
    and case because
      when 'ABSENT' then exists (select 1 from absence a where a.person_id = d.person_id
        and a.unit_id = d.unit_id and a.set_at <= moment and (a.ended_at is null or a.ended_at > moment)
        and (moment at time zone 'Asia/Shanghai')::date between a.from_day and a.until_day
        and absence_counts_for(a, d)
        and not wrote_or_submitted(c, a.set_by))
      when 'TIMED_OUT' then s.opened_at + make_interval(secs =>
          rule_at(d.unit_id, 'REPOST_DEADLINE_HOURS', 'LOWER',
            (moment at time zone 'Asia/Shanghai')::date)::int * 36.0
          * rule_at(d.unit_id, 'DEPUTY_AFTER_PERCENT', 'HIGHER',
            (moment at time zone 'Asia/Shanghai')::date)::int) <= moment
      else false end
$$;

-- The absence that a signature names is one that counts.
create function signature_names_an_absence_that_counts() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from absence a join stand_in d on d.id = new.stand_in_id
      where a.id = new.absence_id and absence_counts_for(a, d)) then
    raise exception 'the delegation does not hold' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger signature_names_an_absence_that_counts before insert on signature
  for each row when (new.because = 'ABSENT')
  execute function signature_names_an_absence_that_counts();
