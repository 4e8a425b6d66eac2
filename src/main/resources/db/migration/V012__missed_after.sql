-- When a repost that is still owed counts as missed; until then it is overdue.
alter table rule_value drop constraint rule_value_key_check;
alter table rule_value add constraint rule_value_key_check check (key in ('REPOST_DEADLINE_HOURS',
  'SOURCE_POLICY', 'DORMANCY_WARN_DAYS', 'DORMANCY_OVERDUE_DAYS', 'REPLY_SIMPLE_WORKING_DAYS',
  'REPLY_VALUABLE_WORKING_DAYS', 'REPLY_EXTENDED_WORKING_DAYS', 'CLOSE_NOTICE', 'CHANGE_NOTICE',
  'GOVERNMENT_MAIN_CLOSABLE', 'CLEARANCE_DAYS', 'UNFILED_GRACE_DAYS', 'OPEN_MATERIALS',
  'CHANGE_MATERIALS', 'CLOSE_MATERIALS', 'REPOST_MISSED_HOURS'));

insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'REPOST_MISSED_HOURS', '72', '系统默认值（国家文件未规定超时多久记为漏转）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');
