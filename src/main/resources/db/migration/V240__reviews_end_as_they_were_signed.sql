-- A review and its steps say no other result than their signatures do.
create function review_begins_open() returns trigger language plpgsql as $$
begin
  raise exception 'a review begins open' using errcode = 'check_violation';
end $$;
create trigger review_begins_open before insert on review_case
  for each row when (new.state not in ('OPEN', 'VOIDED')) execute function review_begins_open();

create function review_ends_as_signed() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if not coalesce(case new.state
      when 'CLEARED' then review_is_complete(old)
      when 'RETURNED' then exists (select 1 from signature g where g.case_id = new.id
        and g.decision = 'RETURN')
      when 'REJECTED' then exists (select 1 from signature g where g.case_id = new.id
        and g.decision = 'REJECT')
      when 'ASSESSED' then exists (select 1 from signature g where g.case_id = new.id
          and g.decision in ('RETURN', 'REJECT'))
        or exists (select 1 from review_step s where s.case_id = new.id)
          and not exists (select 1 from review_step s where s.case_id = new.id
            and not exists (select 1 from signature g where g.step_id = s.id
              and g.decision = 'APPROVE'))
      else new.state = 'VOIDED' end, false) then
    raise exception 'a review ends as it was signed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger review_ends_as_signed before update on review_case
  for each row when (old.state = 'OPEN' and new.state <> 'OPEN')
  execute function review_ends_as_signed();

create function step_begins_undecided() returns trigger language plpgsql as $$
begin
  raise exception 'a step begins undecided' using errcode = 'check_violation';
end $$;
create trigger step_begins_undecided before insert on review_step
  for each row when (new.state not in ('WAITING', 'OPEN')) execute function step_begins_undecided();

create function step_is_decided_by_its_signature() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.state in ('APPROVED', 'RETURNED', 'REJECTED') and not exists (
      select 1 from signature g where g.step_id = new.id and g.decision = case new.state
        when 'APPROVED' then 'APPROVE' when 'RETURNED' then 'RETURN' else 'REJECT' end)
    or old.state in ('APPROVED', 'RETURNED', 'REJECTED') then
    raise exception 'a step is decided by its signature' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger step_is_decided_by_its_signature before update on review_step
  for each row when (new.state is distinct from old.state)
  execute function step_is_decided_by_its_signature();
