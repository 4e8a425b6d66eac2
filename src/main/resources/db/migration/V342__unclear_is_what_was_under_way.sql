-- That nobody knows whether a delivery is out is said on its way out of a call, at the moment when the
-- trace is lost or a person takes it over, and of nothing else: by it a link is taken without asking the
-- clearance again. What is planned anew is certainly not out, and says so.
update delivery set unknown_since = null where state = 'PLANNED' and unknown_since is not null;
create function unclear_is_what_was_under_way() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.unknown_since is null then
    return new;
  end if;
  if new.state = 'PLANNED' or tg_op = 'INSERT' then
    raise exception 'a plan is not unclear' using errcode = 'check_violation';
  end if;
  if new.unknown_since is distinct from old.unknown_since
      and not (old.state in ('CLAIMED', 'CONFIRMING')
        and new.state in ('UNKNOWN', 'WAITING_FOR_PERSON')) then
    raise exception 'only what was under way is unclear' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger delivery_begins_clear before insert on delivery
  for each row execute function unclear_is_what_was_under_way();
create trigger delivery_is_unclear_for_a_reason before update on delivery
  for each row when (new.unknown_since is not null)
  execute function unclear_is_what_was_under_way();
