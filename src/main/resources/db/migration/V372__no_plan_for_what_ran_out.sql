-- As before, and: nothing is planned for a clearance that has run out by the moment of the plan.
create or replace function delivery_begins_planned() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c clearance;
begin
  if new.state <> 'PLANNED' or new.claimed_at is not null then
    raise exception 'a delivery begins as a plan' using errcode = 'check_violation';
  end if;
  select * into c from clearance where id = new.clearance_id and voided_at is null for share;
  if not found or standing_answer_is_held(c.standing_clearance_id, new.created_at) is not true then
    raise exception 'the clearance is void' using errcode = 'check_violation';
  end if;
  if c.expires_at <= new.created_at then
    raise exception 'the clearance has run out' using errcode = 'check_violation';
  end if;
  return new;
end $$;
