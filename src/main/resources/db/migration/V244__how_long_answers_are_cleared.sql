-- An answer of the library is cleared beforehand for a time of its own, which the place may shorten.
insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'LIBRARY_CLEARANCE_DAYS', '90',
    '系统默认值（国家文件未规定问答库答复一次签发可用多久，按季度复核）', '', 'HUB', 'SYSTEM_DEFAULT',
    '2017-05-15');

create function standing_clearance_ends_in_time() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.expires_at > new.cleared_at + make_interval(days =>
      coalesce(rule_at(new.unit_id, 'LIBRARY_CLEARANCE_DAYS', 'LOWER',
        (new.cleared_at at time zone 'Asia/Shanghai')::date)::int, 7)) then
    raise exception 'an answer is cleared no longer than its place allows'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger standing_clearance_ends_in_time before insert on standing_clearance
  for each row execute function standing_clearance_ends_in_time();

-- Those of before end when they would under the rule.
update standing_clearance set voided_at = now(), void_reason = 'LASTED_TOO_LONG'
  where voided_at is null and cleared_at < now() - interval '90 days';
