-- Who is told of a duty and when is what the place says; at night and on days off whoever is on watch.
insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'DUTY_EDITOR_PERCENT', '50', '系统默认值（国家文件未规定催办节点）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15'),
  ('NATIONAL', 'DUTY_LEADER_PERCENT', '75', '系统默认值（国家文件未规定催办节点）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15'),
  ('NATIONAL', 'DUTY_SUPERVISOR_PERCENT', '90', '系统默认值（国家文件未规定催办节点）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15'),
  ('NATIONAL', 'ARRIVED_LATE_PERCENT', '50', '系统默认值（国家文件未规定来稿迟到的认定）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15'),
  ('NATIONAL', 'NIGHT_FROM_HOUR', '18', '系统默认值（国家文件未规定夜间值班的起止）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15'),
  ('NATIONAL', 'NIGHT_UNTIL_HOUR', '8', '系统默认值（国家文件未规定夜间值班的起止）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');

-- When the article reached the hub, and whether most of the time was over by then. Null: made before this
-- was kept.
alter table duty add column arrived_at timestamptz, add column arrived_late boolean;
-- A mark before the end is new, so the end is the fourth now.
update duty set marks_told = 4 where marks_told = 3;

-- Who is on watch at a unit, and from when until when (值班表).
create table watch (
  id uuid primary key,
  unit_id uuid not null references unit,
  person_id uuid not null references person,
  from_at timestamptz not null,
  until_at timestamptz not null,
  created_at timestamptz not null,
  created_by uuid,
  check (from_at < until_at)
);
create index watch_unit_ix on watch (unit_id, until_at);
