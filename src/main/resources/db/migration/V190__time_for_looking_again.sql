-- How long an emergency may wait to be read again is a rule of the place.
insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'AFTER_REVIEW_HOURS', '2', '系统默认值（国家文件要求先审后发，未规定应急信息的补审时限）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');

-- As before, but the time is what the place says on the day of the clearance.
create or replace function emergency_is_read_again() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into after_review (id, case_id, unit_id, subject_id, title, opened_at, due_at)
  select gen_random_uuid(), c.id, c.unit_id, c.subject_id, c.title, new.cleared_at,
    new.cleared_at + make_interval(hours => coalesce(rule_at(c.unit_id, 'AFTER_REVIEW_HOURS',
      'LOWER', (new.cleared_at at time zone 'Asia/Shanghai')::date)::int, 2))
  from review_case c where c.id = new.case_id and c.grade = 'EMERGENCY'
  on conflict (case_id) do nothing;
  return null;
end $$;
