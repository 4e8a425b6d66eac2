-- The last signature of a review is the sponsor's (终审由主办单位签发): nobody who works for a contractor
-- gives it, whatever role the step asks for and under whatever user, nor through a deputy, and none of them signs at all as the
-- contractor's user once an agreement is over.
-- Runs after all areas, because people lie below reviews.
create or replace function signature_is_the_sponsors() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  contractor uuid;
begin
  select p.contractor_id into contractor from person p where p.id = new.person_id;
  if contractor is not null and not contractor_is_valid(contractor,
      (new.signed_at at time zone 'Asia/Shanghai')::date) then
    raise exception 'the contractor''s agreements are over' using errcode = 'check_violation';
  end if;
  if (works_for_a_contractor(new.person_id) or works_for_a_contractor(new.for_person_id))
      and not exists (select 1 from review_step s
      join review_step later on later.case_id = s.case_id and later.stage > s.stage
      where s.id = new.step_id) then
    raise exception 'who works for a contractor never signs last'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create or replace trigger signature_is_the_sponsors before insert on signature
  for each row execute function signature_is_the_sponsors();

create or replace function standing_clearance_is_the_sponsors() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if works_for_a_contractor(new.cleared_by) then
    raise exception 'who works for a contractor clears no answer' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create or replace trigger standing_clearance_is_the_sponsors before insert on standing_clearance
  for each row execute function standing_clearance_is_the_sponsors();
