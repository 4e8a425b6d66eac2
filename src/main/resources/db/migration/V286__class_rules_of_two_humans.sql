-- A rule that gives a class by which accounts owe something binds them with every article to come: who
-- wrote it does not put it into force, with whatever user.
create function class_rule_is_of_two_humans() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.activated_by is null or same_human(new.activated_by, new.created_by) then
    raise exception 'the rule % waits for a second person', new.id
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger class_rule_is_of_two_humans after update of activated_at, activated_by on class_rule
  for each row when (new.activated_at is not null and new.importance <> 'ORDINARY'
    and (new.activated_at, new.activated_by) is distinct from (old.activated_at, old.activated_by))
  execute function class_rule_is_of_two_humans();
-- Nobody writes one that is in force already.
create function class_rule_begins_as_a_draft() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'a rule begins as a draft' using errcode = 'check_violation';
end $$;
create trigger class_rule_begins_as_a_draft before insert on class_rule
  for each row when (new.activated_at is not null) execute function class_rule_begins_as_a_draft();
