-- Which signatures a text needs goes by its grade (分级分类审核), and signatures that do not wait for
-- each other stand in the same stage. What is under way keeps the steps it was given.
alter table review_case
  add column concerned_units uuid[] not null default '{}',
  add column plan_file_id uuid,
  add column least_version int not null default 1;
alter table review_case alter column least_version set default 2;

alter table review_step
  add column stage int check (stage > 0),
  add column least int check (least > 0),
  add column secrecy boolean not null default false;
update review_step set stage = position, least = position;
alter table review_step alter column stage set not null;
-- One step stands for one step of the least, never for two.
create unique index review_step_least_uq on review_step (case_id, least) where least is not null;

-- The least that each grade asks for. Stages are signed one after the other, steps of one stage beside
-- each other; a step elsewhere is signed at a unit that the text concerns, every other one at the unit
-- that answers for it. ORDINARY is what was asked for before there were grades.
alter table review_least_step drop constraint review_least_step_pkey;
alter table review_least_step
  add column grade text not null default 'ORDINARY',
  add column stage int not null default 1 check (stage > 0),
  add column elsewhere boolean not null default false;
alter table review_least_step alter column grade drop default;
alter table review_least_step alter column stage drop default;
update review_least_step set stage = position;
alter table review_least_step add primary key (grade, position);
insert into review_least_step (grade, position, stage, roles, elsewhere)
  select g.grade, s.position, s.stage, s.roles, false
  from unnest(array['REPOST', 'ADAPTED', 'ORIGINAL', 'INTERPRETATION', 'RUMOUR', 'REPLY']) g(grade)
  cross join (values (1, 1, '{REVIEWER}'::text[]),
    (2, 2, '{LEADER,CHIEF_REVIEWER,PRINCIPAL_LEADER}'::text[])) s(position, stage, roles);
insert into review_least_step (grade, position, stage, roles, elsewhere) values
  ('EMERGENCY', 1, 1, '{LEADER,CHIEF_REVIEWER,PRINCIPAL_LEADER}', false),
  ('SENSITIVE', 1, 1, '{REVIEWER}', false),
  ('SENSITIVE', 2, 1, '{SECRECY_REVIEWER}', false),
  ('SENSITIVE', 3, 2, '{LEADER,PRINCIPAL_LEADER}', false),
  ('COSIGN', 1, 1, '{REVIEWER}', false),
  ('COSIGN', 2, 2, '{LEADER,CHIEF_REVIEWER,PRINCIPAL_LEADER}', true),
  ('COSIGN', 3, 3, '{LEADER,CHIEF_REVIEWER,PRINCIPAL_LEADER}', false),
  ('FOREIGN', 1, 1, '{REVIEWER}', false),
  ('FOREIGN', 2, 1, '{REVIEWER}', false),
  ('FOREIGN', 3, 2, '{LEADER,CHIEF_REVIEWER,PRINCIPAL_LEADER}', false);

-- A submission says its grade; nobody brings back the least of former days.
create function submission_is_graded() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  new.least_version := 2;
  if new.grade = 'ORDINARY'
      or not exists (select 1 from review_least_step t where t.grade = new.grade) then
    raise exception 'the grade % is unknown', new.grade using errcode = 'check_violation';
  end if;
  if new.unit_id = any (new.concerned_units)
      or (select count(distinct u) <> count(*) from unnest(new.concerned_units) u) then
    raise exception 'a unit is named twice' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger submission_is_graded before insert on review_case
  for each row execute function submission_is_graded();

-- Who says nothing of stages means one signature after the other.
create function step_has_its_stage() returns trigger language plpgsql as $$
begin
  new.stage := coalesce(new.stage, new.position);
  return new;
end $$;
create trigger step_has_its_stage before insert on review_step
  for each row execute function step_has_its_stage();

-- Every step of the grade's least is there, signed where it has to be and in the order of its stages.
create function review_least_is_signed(c review_case) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  with least as (
    select * from review_least_step t
    where t.grade = case c.least_version when 1 then 'ORDINARY' else c.grade end),
  done as (
    select t.position, t.stage as wanted, o.stage as given
    from least t join review_step o on o.case_id = c.id and o.least = t.position
      and o.roles <@ t.roles
      and case when t.elsewhere then o.unit_id = any (c.concerned_units)
        else o.unit_id = c.unit_id end
    join signature p on p.step_id = o.id and p.decision = 'APPROVE')
  select exists (select 1 from least)
    and (select count(*) from least) = (select count(*) from done)
    and not exists (select 1 from done a join done b on a.wanted < b.wanted
      and a.given >= b.given)
$$;

-- What a grade asks for besides its steps: the secrecy review has a name, each unit that the text
-- concerns has signed, and the last word is that of the unit that answers for it.
create function review_conditions_hold(c review_case) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select c.least_version = 1 or (
    bool_or(s.secrecy and p.gates @> '{"secrecy": true}')
    and bool_and(s.unit_id = c.unit_id)
      filter (where s.stage = (select max(l.stage) from review_step l where l.case_id = c.id))
    and not exists (select 1 from unnest(c.concerned_units) u where not exists (
      select 1 from review_step o join signature g on g.step_id = o.id
        and g.decision = 'APPROVE'
      where o.case_id = c.id and o.unit_id = u)))
  from review_step s join signature p on p.step_id = s.id and p.decision = 'APPROVE'
  where s.case_id = c.id
$$;

-- As before, with steps that stand beside each other and steps of units that the text concerns.
create or replace function review_is_complete(c review_case) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select c.state in ('OPEN', 'CLEARED')
    and count(*) > 0
    and count(*) = count(g.id)
    and count(distinct g.person_id) = count(*)
    and bool_and(s.unit_id = c.unit_id or s.unit_id = any (c.concerned_units))
    and not bool_or(wrote_or_submitted(c, g.person_id))
    and review_least_is_signed(c)
    and coalesce(review_conditions_hold(c), false)
  from review_step s left join signature g on g.step_id = s.id and g.decision = 'APPROVE'
  where s.case_id = c.id
$$;

-- As before, but the order is that of the stages.
create or replace function signature_is_allowed() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c review_case;
  s review_step;
begin
  select * into c from review_case where id = new.case_id for update;
  select * into s from review_step where id = new.step_id;
  if c.state <> 'OPEN' then
    raise exception 'the review is over' using errcode = 'check_violation';
  end if;
  if wrote_or_submitted(c, new.person_id) then
    raise exception 'the author does not sign' using errcode = 'check_violation';
  end if;
  if not new.role = any (s.roles) or not exists (select 1 from person_role r
      where r.person_id = new.person_id and r.unit_id = s.unit_id and r.role = new.role
        and (r.until is null
          or r.until >= (new.signed_at at time zone 'Asia/Shanghai')::date)) then
    raise exception 'the role is missing' using errcode = 'check_violation';
  end if;
  if exists (select 1 from review_step b where b.case_id = c.id and b.stage < s.stage
      and not exists (select 1 from signature g where g.step_id = b.id
        and g.decision = 'APPROVE')) then
    raise exception 'an earlier signature is missing' using errcode = 'check_violation';
  end if;
  if new.decision = 'APPROVE' and not new.gates @> '{"political": true, "legal": true,
      "policy": true, "secrecy": true, "text": true}' then
    raise exception 'a gate is not passed' using errcode = 'check_violation';
  end if;
  if new.decision = 'APPROVE' and exists (select 1 from review_finding f where f.case_id = c.id
      and f.severity in ('BLOCK', 'ANSWER') and f.answer is null) then
    raise exception 'a finding is open' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- What had no grade of its own was written by the unit.
update review_case set grade = 'ORIGINAL' where grade = 'ORDINARY';
update post set grade = 'ORIGINAL' where grade = 'ORDINARY';
