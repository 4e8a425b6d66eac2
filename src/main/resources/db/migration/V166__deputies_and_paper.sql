-- Who signs for whom, and signatures on paper. Both say in the signature itself how it was given.

insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'PAPER_SIGNATURE', 'false', '系统默认值（国家文件未规定可以纸质审签代替系统内审签）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15'),
  ('NATIONAL', 'DEPUTY_AFTER_PERCENT', '50', '系统默认值（国家文件未规定逾时由 B 岗代签的时点）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');

-- Whether what a lower level says about a rule is no looser than what is said above it.
create function rule_is_not_looser(own text, above text, stricter text) returns boolean
  language sql immutable as $$
  select own = above or case stricter
    when 'TRUE' then own = 'true'
    when 'FALSE' then own = 'false'
    when 'LOWER' then own ~ '^[0-9]+$' and (above !~ '^[0-9]+$' or own::int <= above::int)
    when 'HIGHER' then above !~ '^[0-9]+$' or (own ~ '^[0-9]+$' and own::int >= above::int)
    end
$$;

-- What applies at a unit on a day, reckoned as the hub does: from the country down, the texts shipped
-- for a place before what its unit decided, nobody looser than what binds from above.
create function rule_at(at_unit uuid, rule text, stricter text, on_day date) returns text
  language plpgsql stable set search_path = public, pg_temp as $$
declare
  said record;
  applies text;
  binds boolean := false;
begin
  for said in
    with ancestor as (select up.id, up.profile, length(up.path) as depth
        from unit u cross join lateral unnest(string_to_array(trim(both '/' from u.path), '/')) a
        join unit up on up.id = a::uuid where u.id = at_unit),
      place as (select code, min(pos) as pos from (
          select l.code, a.depth * 16 + l.nr as pos from ancestor a
            join jurisdiction j on j.code = a.profile
            cross join lateral unnest(j.line) with ordinality l(code, nr)
          union all select 'NATIONAL', 0) x group by code),
      told as (select p.pos, r.* from place p join rule_value r on r.profile = p.code
        union all select a.depth * 16 + 15, r.* from ancestor a
          join rule_value r on r.unit_id = a.id)
    select * from (select distinct on (pos) * from told
        where key = rule and valid_from <= on_day
          and (valid_until is null or valid_until >= on_day)
        order by pos, valid_from desc, set_at desc nulls last) newest
      where not withdrawn order by pos
  loop
    if not binds or rule_is_not_looser(said.value, applies, stricter) then
      applies := said.value;
      binds := said.unit_id is not null or said.force in ('RULE', 'RECOMMENDED_STANDARD');
    end if;
  end loop;
  return applies;
end $$;

-- Whether a role counts for a person at a unit at a moment.
create function holds_role(person uuid, at_role text, at_unit uuid, moment timestamptz) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from person_role r where r.person_id = person and r.unit_id = at_unit
    and r.role = at_role
    and (r.until is null or r.until >= (moment at time zone 'Asia/Shanghai')::date))
$$;

-- Who stands in for whom in which role at which unit (A 岗、B 岗).
create table stand_in (
  id uuid primary key,
  unit_id uuid not null references unit,
  role text not null check (role in ('REVIEWER', 'CHIEF_REVIEWER', 'SECRECY_REVIEWER', 'LEADER',
    'PRINCIPAL_LEADER')),
  person_id uuid not null references person,
  deputy_id uuid not null references person,
  since timestamptz not null,
  set_by uuid not null references person,
  set_by_name text not null,
  ended_at timestamptz,
  ended_by uuid references person,
  constraint stand_in_two_ck check (person_id <> deputy_id),
  -- Nobody makes himself another's deputy.
  constraint stand_in_set_ck check (set_by <> deputy_id),
  constraint stand_in_end_ck check ((ended_at is null) = (ended_by is null))
);
create unique index stand_in_now_uq on stand_in (unit_id, role, person_id) where ended_at is null;
create index stand_in_deputy_ix on stand_in (deputy_id) where ended_at is null;

-- When somebody is away from a unit (离岗), from the first day to the last.
create table absence (
  id uuid primary key,
  unit_id uuid not null references unit,
  person_id uuid not null references person,
  from_day date not null,
  until_day date not null,
  reason text not null check (length(reason) between 1 and 200),
  set_at timestamptz not null,
  set_by uuid not null references person,
  set_by_name text not null,
  ended_at timestamptz,
  ended_by uuid references person,
  constraint absence_days_ck check (until_day between from_day and from_day + 366),
  constraint absence_end_ck check ((ended_at is null) = (ended_by is null))
);
create index absence_person_ix on absence (person_id, unit_id) where ended_at is null;
create index absence_unit_ix on absence (unit_id, until_day desc);

create function stand_in_is_sound() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  -- Two that name each other at once must not miss each other.
  perform pg_advisory_xact_lock(hashtextextended('stand_in ' || new.unit_id, 0));
  if new.ended_at is not null then
    raise exception 'a deputy begins unended' using errcode = 'check_violation';
  end if;
  if exists (with recursive line(person) as (select new.deputy_id
      union select d.deputy_id from stand_in d join line l on l.person = d.person_id
        where d.unit_id = new.unit_id and d.ended_at is null)
      select 1 from line where person = new.person_id) then
    raise exception 'deputies go round in a circle' using errcode = 'check_violation';
  end if;
  if not holds_role(new.person_id, new.role, new.unit_id, new.since) then
    raise exception 'who is stood in for does not hold the role' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from person p join person_role r on r.person_id = p.id
      where p.id = new.deputy_id and p.left_at is null and r.unit_id = new.unit_id
        and (r.until is null or r.until >= (new.since at time zone 'Asia/Shanghai')::date)
        and (p.contractor_id is null or new.role = any (contractor_roles()))) then
    raise exception 'the deputy is not of the unit' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger stand_in_is_sound before insert on stand_in
  for each row execute function stand_in_is_sound();

create function only_ever_ended() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null or new.ended_at is null
      or to_jsonb(new) - array['ended_at', 'ended_by']
        is distinct from to_jsonb(old) - array['ended_at', 'ended_by'] then
    raise exception 'it is only ever ended' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger stand_in_is_ended before update or delete on stand_in
  for each row execute function only_ever_ended();
create trigger absence_is_ended before update or delete on absence
  for each row execute function only_ever_ended();
revoke update, delete on stand_in, absence from "${app_role}";
grant update (ended_at, ended_by) on stand_in, absence to "${app_role}";

-- A step opens once, and not before its text was put forward: the clock of the deputy runs from there.
create function step_opens_once() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if old.opened_at is not null or exists (select 1 from review_case c where c.id = new.case_id
      and new.opened_at < c.submitted_at) then
    raise exception 'a step opens once, after its text was put forward'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger step_opens_once before update of opened_at on review_step
  for each row when (new.opened_at is distinct from old.opened_at)
  execute function step_opens_once();

-- A signature on paper: the scan, who wrote it down and who compared it (纸质审签).
create table paper_signature (
  id uuid primary key,
  case_id uuid not null references review_case,
  step_id uuid not null,
  signer_id uuid not null references person,
  signer_name text not null,
  role text not null,
  decision text not null check (decision in ('APPROVE', 'RETURN', 'REJECT')),
  gates jsonb not null,
  answers jsonb not null default '{}',
  note text,
  signed_on date not null,
  code text not null references review_code,
  -- Of all that was put forward, as the form on paper says it.
  content text not null check (content ~ '^[0-9a-f]{64}$'),
  file_id uuid not null references stored_file,
  file_digest text not null,
  state text not null check (state in ('RECORDED', 'COUNTED', 'REFUSED')),
  recorded_by uuid not null references person,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  checked_by uuid references person,
  checked_by_name text,
  checked_at timestamptz,
  check_note text,
  constraint paper_signature_step_fk foreign key (step_id, case_id)
    references review_step (id, case_id),
  constraint paper_signature_recorder_ck check (recorded_by <> signer_id),
  constraint paper_signature_checker_ck check (checked_by not in (recorded_by, signer_id)),
  constraint paper_signature_checked_ck check ((state = 'RECORDED') = (checked_by is null)
    and (checked_by is null) = (checked_at is null)),
  constraint paper_signature_refused_ck check (state <> 'REFUSED' or length(check_note) > 0),
  constraint paper_signature_reason_ck check (decision = 'APPROVE' or length(note) > 0)
);
create unique index paper_signature_open_uq on paper_signature (step_id) where state = 'RECORDED';
create index paper_signature_case_ix on paper_signature (case_id);
create index paper_signature_file_ix on paper_signature (file_id);

create function paper_is_recorded() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c review_case;
begin
  select * into c from review_case where id = new.case_id for share;
  if new.state <> 'RECORDED' or c.state <> 'OPEN' then
    raise exception 'a paper is recorded while the review is open'
      using errcode = 'check_violation';
  end if;
  if wrote_or_submitted(c, new.recorded_by) or wrote_or_submitted(c, new.signer_id) then
    raise exception 'the author neither signs nor records a paper'
      using errcode = 'check_violation';
  end if;
  if new.content is distinct from review_digest(c.id)
      or not exists (select 1 from review_code k where k.code = new.code
        and k.case_id = c.id) then
    raise exception 'the paper is not about this content' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from stored_file f where f.id = new.file_id
      and f.digest = new.file_digest
      and (f.media_type = 'application/pdf' or f.media_type like 'image/%')) then
    raise exception 'the scan is missing' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger paper_is_recorded before insert on paper_signature
  for each row execute function paper_is_recorded();

create function paper_is_checked() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c review_case;
  checking text[] := array['state', 'checked_by', 'checked_by_name', 'checked_at', 'check_note'];
begin
  if tg_op = 'DELETE' or old.state <> 'RECORDED' or new.state = 'RECORDED'
      or to_jsonb(new) - checking is distinct from to_jsonb(old) - checking then
    raise exception 'a paper is checked once and never changed'
      using errcode = 'insufficient_privilege';
  end if;
  select * into c from review_case where id = new.case_id for share;
  if wrote_or_submitted(c, new.checked_by) then
    raise exception 'the author checks no paper' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger paper_is_checked before update or delete on paper_signature
  for each row execute function paper_is_checked();
revoke update, delete on paper_signature from "${app_role}";
grant update (state, checked_by, checked_by_name, checked_at, check_note) on paper_signature
  to "${app_role}";

alter table signature
  add column given text not null default 'IN_HUB' check (given in ('IN_HUB', 'PAPER')),
  add column paper_id uuid references paper_signature,
  add column stand_in_id uuid references stand_in,
  add column for_person_id uuid references person,
  add column for_person_name text,
  add column because text check (because in ('ABSENT', 'TIMED_OUT')),
  add column absence_id uuid references absence,
  add constraint signature_paper_ck check ((given = 'PAPER') = (paper_id is not null)),
  add constraint signature_stand_in_ck check ((stand_in_id is null) = (for_person_id is null)
    and (stand_in_id is null) = (because is null)
    and (stand_in_id is null) = (for_person_name is null)
    and (absence_id is not null) = coalesce(because = 'ABSENT', false)),
  -- A deputy signs here, under his own name, and never on paper.
  add constraint signature_one_way_ck check (paper_id is null or stand_in_id is null);
create unique index signature_paper_uq on signature (paper_id) where paper_id is not null;

-- Whether somebody stands in for another on this step at a moment, for this reason. What an author of
-- the text arranged does not count for that text.
create function stand_in_holds(d stand_in, c review_case, s review_step, moment timestamptz,
    because text) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select d.unit_id = s.unit_id and d.role = any (s.roles)
    and d.since <= moment and (d.ended_at is null or d.ended_at > moment)
    and not wrote_or_submitted(c, d.set_by)
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
        and not wrote_or_submitted(c, a.set_by))
      when 'TIMED_OUT' then s.opened_at + make_interval(secs =>
          rule_at(d.unit_id, 'REPOST_DEADLINE_HOURS', 'LOWER',
            (moment at time zone 'Asia/Shanghai')::date)::int * 36.0
          * rule_at(d.unit_id, 'DEPUTY_AFTER_PERCENT', 'HIGHER',
            (moment at time zone 'Asia/Shanghai')::date)::int) <= moment
      else false end
$$;

-- As before, and: a signature says how it was given. For another only where the delegation held at that
-- moment, by people who had no other hand in it; on paper only where the place allows it and after
-- somebody else compared the scan.
create or replace function signature_is_allowed() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c review_case;
  s review_step;
  d stand_in;
  holder uuid := coalesce(new.for_person_id, new.person_id);
begin
  select * into c from review_case where id = new.case_id for update;
  select * into s from review_step where id = new.step_id;
  if c.state <> 'OPEN' then
    raise exception 'the review is over' using errcode = 'check_violation';
  end if;
  if wrote_or_submitted(c, new.person_id) or wrote_or_submitted(c, holder) then
    raise exception 'the author does not sign' using errcode = 'check_violation';
  end if;
  if exists (select 1 from signature g where g.case_id = c.id
      and (g.for_person_id in (new.person_id, holder)
        or holder <> new.person_id and g.person_id = holder)) then
    raise exception 'nobody signs twice, not through a deputy either'
      using errcode = 'check_violation';
  end if;
  if not new.role = any (s.roles)
      or not holds_role(holder, new.role, s.unit_id, new.signed_at) then
    raise exception 'the role is missing' using errcode = 'check_violation';
  end if;
  if new.stand_in_id is not null then
    select * into d from stand_in where id = new.stand_in_id for share;
    if d.id is null or d.person_id <> new.for_person_id or d.deputy_id <> new.person_id
        or d.role <> new.role or not stand_in_holds(d, c, s, new.signed_at, new.because)
        or new.because = 'ABSENT' and not exists (select 1 from absence a
          where a.id = new.absence_id and a.person_id = d.person_id and a.unit_id = d.unit_id
            and a.set_at <= new.signed_at and (a.ended_at is null or a.ended_at > new.signed_at)
            and (new.signed_at at time zone 'Asia/Shanghai')::date
              between a.from_day and a.until_day
            and not wrote_or_submitted(c, a.set_by)) then
      raise exception 'the delegation does not hold' using errcode = 'check_violation';
    end if;
  end if;
  if new.paper_id is not null and (rule_at(s.unit_id, 'PAPER_SIGNATURE', 'FALSE',
        (new.signed_at at time zone 'Asia/Shanghai')::date) is distinct from 'true'
      or not exists (select 1 from paper_signature p where p.id = new.paper_id
        and p.case_id = c.id and p.step_id = s.id and p.signer_id = new.person_id
        and p.role = new.role and p.decision = new.decision and p.gates = new.gates
        and p.state = 'COUNTED' and p.content = review_digest(c.id))) then
    raise exception 'the paper does not count' using errcode = 'check_violation';
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

-- As before, and: those for whom others signed are people apart from all others too.
create or replace function review_is_complete(c review_case) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select c.state in ('OPEN', 'CLEARED')
    and count(*) > 0
    and count(*) = count(g.id)
    and count(distinct g.person_id) = count(*)
    and (select count(distinct x.who) = count(*) from signature f
      cross join lateral (values (f.person_id), (f.for_person_id)) x(who)
      where f.case_id = c.id and f.decision = 'APPROVE' and x.who is not null)
    and bool_and(s.unit_id = c.unit_id or s.unit_id = any (c.concerned_units))
    and not bool_or(wrote_or_submitted(c, g.person_id))
    and not bool_or(wrote_or_submitted(c, coalesce(g.for_person_id, g.person_id)))
    and review_least_is_signed(c)
    and coalesce(review_conditions_hold(c), false)
  from review_step s left join signature g on g.step_id = s.id and g.decision = 'APPROVE'
  where s.case_id = c.id
$$;
