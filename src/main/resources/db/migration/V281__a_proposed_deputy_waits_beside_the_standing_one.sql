-- A deputy whom somebody else proposes waits beside the arrangement that stands, and takes its place only
-- when the holder or the supervisor agrees. What is declined, or never agreed to, leaves all as it was.
drop index stand_in_now_uq;
create unique index stand_in_stands_uq on stand_in (unit_id, role, person_id)
  where ended_at is null and (set_by = person_id or agreed_at is not null);
create unique index stand_in_proposed_uq on stand_in (unit_id, role, person_id)
  where ended_at is null and set_by <> person_id and agreed_at is null;

-- Asked when it is entered, and again at the moment when it begins to count. Only what counts leads round
-- in a circle: a proposal keeps nobody from naming a deputy.
create function stand_in_must_be_sound(d stand_in, moment timestamptz) returns void
  language plpgsql set search_path = public, pg_temp as $$
begin
  -- Two that name each other at once must not miss each other.
  perform pg_advisory_xact_lock(hashtextextended('stand_in ' || d.unit_id, 0));
  if exists (with recursive line(person) as (select d.deputy_id
      union select x.deputy_id from stand_in x join line l on l.person = x.person_id
        where x.unit_id = d.unit_id and x.ended_at is null
          and (x.set_by = x.person_id or x.agreed_at is not null))
      select 1 from line where person = d.person_id) then
    raise exception 'deputies go round in a circle' using errcode = 'check_violation';
  end if;
  if not holds_role(d.person_id, d.role, d.unit_id, moment) then
    raise exception 'who is stood in for does not hold the role' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from person p join person_role r on r.person_id = p.id
      where p.id = d.deputy_id and p.left_at is null and r.unit_id = d.unit_id
        and (r.until is null or r.until >= (moment at time zone 'Asia/Shanghai')::date)
        and (p.contractor_id is null or d.role = any (contractor_roles()))) then
    raise exception 'the deputy is not of the unit' using errcode = 'check_violation';
  end if;
end $$;

create or replace function stand_in_is_sound() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.ended_at is not null then
    raise exception 'a deputy begins unended' using errcode = 'check_violation';
  end if;
  perform stand_in_must_be_sound(new, new.since);
  return new;
end $$;

create function stand_in_is_sound_when_agreed() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform stand_in_must_be_sound(new, new.agreed_at);
  return new;
end $$;
create trigger stand_in_is_sound_when_agreed before update on stand_in
  for each row when (old.agreed_at is null and new.agreed_at is not null)
  execute function stand_in_is_sound_when_agreed();

-- What the holder made, or what was agreed to, is ended by the holder or the supervisor; else whoever
-- proposes another deputy could end it first.
create function what_stands_is_ended_by_the_holder() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.ended_by is distinct from old.person_id and not exists (
      select 1 from person_role r join unit over on over.id = r.unit_id
        join unit below on below.id = old.unit_id
      where r.person_id = new.ended_by and r.role = 'SUPERVISOR'
        and starts_with(below.path, over.path)
        and (r.until is null
          or r.until >= (new.ended_at at time zone 'Asia/Shanghai')::date)) then
    raise exception 'the holder or the supervisor ends what stands'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger what_stands_is_ended_by_the_holder before update on stand_in
  for each row when (old.ended_at is null and new.ended_at is not null
    and (old.set_by = old.person_id or old.agreed_at is not null))
  execute function what_stands_is_ended_by_the_holder();
