-- Who could have put something out past the hub is asked of the day on which it appeared, and of the unit
-- that held the account then. Roles that end are kept for that.
create table person_role_ended (
  id uuid primary key default gen_random_uuid(),
  role_id uuid not null,
  person_id uuid not null references person,
  role text not null,
  unit_id uuid references unit,
  granted_at timestamptz not null,
  until date,
  ended_at timestamptz not null,
  constraint person_role_ended_uq unique nulls not distinct (role_id, person_id, role, unit_id)
);
create index person_role_ended_unit_ix on person_role_ended (unit_id, role);
revoke update, delete, truncate on person_role_ended from "${app_role}";

-- Whoever takes a role away says when; where nobody did, it is now.
create function role_that_ends_is_kept() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  insert into person_role_ended (role_id, person_id, role, unit_id, granted_at, until, ended_at)
    values (old.id, old.person_id, old.role, old.unit_id, old.granted_at, old.until, now())
    on conflict do nothing;
  return null;
end $$;
create trigger role_that_ends_is_kept after delete on person_role
  for each row execute function role_that_ends_is_kept();
create trigger role_that_is_exchanged_is_kept after update on person_role
  for each row when ((old.person_id, old.role, old.unit_id)
    is distinct from (new.person_id, new.role, new.unit_id))
  execute function role_that_ends_is_kept();

-- The unit that held an account at a moment.
create function held_by_at(of_account uuid, moment timestamptz) returns uuid
  language sql stable set search_path = public, pg_temp as $$
  select coalesce(
    (select c.before::uuid from account_change c where c.account_id = of_account
      and c.field = 'unitId' and c.at > moment order by c.at, c.id limit 1),
    (select a.unit_id from account a where a.id = of_account))
$$;

create function editors_on(at_unit uuid, day date) returns setof uuid
  language sql stable set search_path = public, pg_temp as $$
  select r.person_id from person_role r where r.unit_id = at_unit and r.role = 'EDITOR'
    and (r.granted_at at time zone 'Asia/Shanghai')::date <= day
    and (r.until is null or r.until >= day)
  union
  select e.person_id from person_role_ended e where e.unit_id = at_unit and e.role = 'EDITOR'
    and (e.granted_at at time zone 'Asia/Shanghai')::date <= day
    and (e.until is null or e.until >= day)
    and (e.ended_at at time zone 'Asia/Shanghai')::date >= day
$$;

-- Nobody knows which of them it was. What appeared before anybody was on record as an editor is asked of
-- those who edit there now.
create function may_have_posted(observed uuid, moment timestamptz) returns setof uuid
  language sql stable set search_path = public, pg_temp as $$
  with seen as materialized (select held_by_at(o.account_id, o.posted_at) as at_unit,
      (o.posted_at at time zone 'Asia/Shanghai')::date as day
    from observed_post o where o.id = observed),
  editing as materialized (select e.id from seen s cross join editors_on(s.at_unit, s.day) e(id))
  select id from editing
  union
  select e.id from seen s
    cross join editors_on(s.at_unit, (moment at time zone 'Asia/Shanghai')::date) e(id)
    where not exists (select 1 from editing)
$$;

-- As before, but asked of those who could have put it out when it appeared; and a reading that was given
-- up counts for nothing.
create or replace function may_read_again(who uuid, observed uuid, at_unit uuid, moment timestamptz)
  returns boolean language sql stable set search_path = public, pg_temp as $$
  select who is not null
    and not exists (select 1 from may_have_posted(observed, moment) m(id) where same_human(m.id, who))
    and not exists (select 1 from review_case c where c.subject_kind = 'OBSERVED'
      and c.subject_id = observed and c.state = 'ASSESSED' and had_signed(c.id, who)
      and not exists (select 1 from review_case l where l.subject_kind = 'OBSERVED'
        and l.subject_id = observed and l.state = 'ASSESSED' and l.submission > c.submission))
    and (exists (select 1 from person_role r join unit over on over.id = r.unit_id
          join unit below on below.id = at_unit
        where r.person_id = who and r.role = 'SUPERVISOR' and starts_with(below.path, over.path)
          and (r.until is null or r.until >= (moment at time zone 'Asia/Shanghai')::date))
      or (holds_role(who, 'REVIEWER', at_unit, moment)
          or holds_role(who, 'CHIEF_REVIEWER', at_unit, moment)
          or holds_role(who, 'LEADER', at_unit, moment))
        and not exists (select 1 from review_case c where c.subject_kind = 'OBSERVED'
          and c.subject_id = observed and c.state <> 'VOIDED' and wrote_or_submitted(c, who)))
$$;

-- Who alone could have put it out does not sign it.
create function who_alone_could_have_posted_is_a_hand() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  could uuid[] := array(select may_have_posted(new.subject_id, new.submitted_at));
begin
  if (select count(distinct one_human(c)) from unnest(could) c) = 1
    and exists (select 1 from unnest(could) c where c is distinct from new.submitted_by
      and not c = any (new.author_ids)) then
    raise exception 'who alone could have posted it is a hand in it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger who_alone_could_have_posted_is_a_hand before insert on review_case
  for each row when (new.subject_kind = 'OBSERVED')
  execute function who_alone_could_have_posted_is_a_hand();
