-- Which papers a filing needs; comma-separated, empty for none.
alter table rule_value drop constraint rule_value_key_check;
alter table rule_value add constraint rule_value_key_check check (key in ('REPOST_DEADLINE_HOURS',
  'SOURCE_POLICY', 'DORMANCY_WARN_DAYS', 'DORMANCY_OVERDUE_DAYS', 'REPLY_SIMPLE_WORKING_DAYS',
  'REPLY_VALUABLE_WORKING_DAYS', 'REPLY_EXTENDED_WORKING_DAYS', 'CLOSE_NOTICE', 'CHANGE_NOTICE',
  'GOVERNMENT_MAIN_CLOSABLE', 'CLEARANCE_DAYS', 'UNFILED_GRACE_DAYS', 'OPEN_MATERIALS',
  'CHANGE_MATERIALS', 'CLOSE_MATERIALS'));

insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'OPEN_MATERIALS', '', '国办发〔2018〕123号', '四(一)', 'ACCOUNT', 'RULE', '2018-12-27'),
  ('NATIONAL', 'CHANGE_MATERIALS', '', '国办发〔2018〕123号', '四(一)', 'ACCOUNT', 'RULE', '2018-12-27'),
  ('NATIONAL', 'CLOSE_MATERIALS', '', '国办发〔2018〕123号', '四(一)', 'ACCOUNT', 'RULE', '2018-12-27'),
  ('SHAANXI', 'OPEN_MATERIALS', 'LEADER_CONSENT', '陕政公开办〔2021〕18号', '第7条(二)', 'ACCOUNT', 'RULE', '2021-06-07'),
  ('DALI', 'OPEN_MATERIALS', 'COLLECTIVE_RECORD,LEADER_CONSENT', '大政办通〔2021〕11号', '第10条', 'ACCOUNT', 'RULE', '2021-02-26'),
  ('DALI', 'CHANGE_MATERIALS', 'COLLECTIVE_OR_LEADER', '大政办通〔2021〕11号', '第12条', 'ACCOUNT', 'RULE', '2021-02-26'),
  ('DALI', 'CLOSE_MATERIALS', 'COLLECTIVE_OR_LEADER', '大政办通〔2021〕11号', '第12条', 'ACCOUNT', 'RULE', '2021-02-26');
