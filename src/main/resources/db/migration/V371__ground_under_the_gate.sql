-- What the gate trusts beside its own tables is not changed under it by whoever has the application's role.
-- The hub itself never does any of this.

-- A number, a mailbox and whom somebody works for are written down once: to take one away would make two
-- humans of one, or a contractor's person one of the house. Nobody who was here is struck out.
create function person_stays_who_it_is() returns trigger language plpgsql as $$
begin
  raise exception 'by whom somebody is known stays' using errcode = 'check_violation';
end $$;
create trigger person_stays_who_it_is before update on person
  for each row when (old.phone is not null and new.phone is distinct from old.phone
    or old.email is not null and new.email is distinct from old.email
    or old.contractor_id is not null and new.contractor_id is distinct from old.contractor_id
    or new.id <> old.id)
  execute function person_stays_who_it_is();
revoke delete on person from "${app_role}";

-- What a place's texts say comes with the hub; units decide for themselves and what lies below them.
revoke insert on rule_value from "${app_role}";
grant insert (id, unit_id, key, value, document, clause, binds, force, extended_by, valid_from, set_at,
  set_by, set_by_name, withdrawn) on rule_value to "${app_role}";
