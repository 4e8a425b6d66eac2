-- What applies where: a shipped row belongs to a named jurisdiction profile, a row set by a unit to that
-- unit. Rows are dated; a new value is a new row, so that old duties keep the rule they were made by.
create table rule_value (
  id uuid primary key default gen_random_uuid(),
  profile text check (profile in ('NATIONAL', 'INNER_MONGOLIA', 'SHAANXI', 'DALI', 'FUJIAN')),
  -- No foreign key: units lie in a higher capability.
  unit_id uuid,
  key text not null check (key in ('REPOST_DEADLINE_HOURS', 'SOURCE_POLICY', 'DORMANCY_WARN_DAYS',
    'DORMANCY_OVERDUE_DAYS', 'REPLY_SIMPLE_WORKING_DAYS', 'REPLY_VALUABLE_WORKING_DAYS',
    'REPLY_EXTENDED_WORKING_DAYS', 'CLOSE_NOTICE', 'CHANGE_NOTICE', 'GOVERNMENT_MAIN_CLOSABLE',
    'CLEARANCE_DAYS', 'UNFILED_GRACE_DAYS')),
  value text not null,
  document text not null,
  clause text not null default '',
  binds text not null check (binds in ('ACCOUNT', 'WEBSITE', 'HUB')),
  force text not null
    check (force in ('RULE', 'RECOMMENDED_STANDARD', 'PRACTICE', 'SYSTEM_DEFAULT')),
  -- The local decision that extends a website rule to accounts.
  extended_by text,
  valid_from date not null,
  valid_until date,
  constraint rule_value_owner_ck check ((profile is null) <> (unit_id is null)),
  constraint rule_value_dates_ck check (valid_until is null or valid_until >= valid_from)
);
create unique index rule_value_profile_uq on rule_value (profile, key, valid_from)
  where profile is not null;
create unique index rule_value_unit_uq on rule_value (unit_id, key, valid_from)
  where unit_id is not null;
-- A row is never rewritten: what applied to an old duty stays readable.
revoke update, delete on rule_value from "${app_role}";

insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'REPOST_DEADLINE_HOURS', '12', '国办发〔2017〕47号', '八(四)1', 'WEBSITE', 'RULE', '2017-05-15'),
  ('NATIONAL', 'SOURCE_POLICY', 'SOFT', '国办发〔2018〕123号', '四(二)', 'ACCOUNT', 'RULE', '2018-12-27'),
  ('NATIONAL', 'DORMANCY_WARN_DAYS', '10', '系统默认值', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15'),
  ('NATIONAL', 'DORMANCY_OVERDUE_DAYS', '14', '国办秘函〔2019〕19号', '单项否决 内容不更新', 'ACCOUNT', 'RULE', '2019-04-01'),
  ('NATIONAL', 'REPLY_SIMPLE_WORKING_DAYS', '5', '系统默认值（参照各地政府网站的通行做法）', '', 'WEBSITE', 'PRACTICE', '2017-05-15'),
  ('NATIONAL', 'REPLY_VALUABLE_WORKING_DAYS', '7', '国办发〔2014〕57号', '六', 'WEBSITE', 'RULE', '2014-11-17'),
  ('NATIONAL', 'REPLY_EXTENDED_WORKING_DAYS', '15', '国办发〔2014〕57号', '六', 'WEBSITE', 'RULE', '2014-11-17'),
  ('NATIONAL', 'CLOSE_NOTICE', '30d', '系统默认值（国家文件未规定账号关停公告的时长）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15'),
  ('NATIONAL', 'CHANGE_NOTICE', '', '系统默认值（主办单位变化须公告，未规定时长）', '国办发〔2018〕123号 四(一)', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15'),
  ('NATIONAL', 'GOVERNMENT_MAIN_CLOSABLE', 'true', '系统默认值（国家文件未就账号作出限制）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15'),
  ('NATIONAL', 'CLEARANCE_DAYS', '7', '系统默认值', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15'),
  ('NATIONAL', 'UNFILED_GRACE_DAYS', '90', '系统默认值', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15'),

  ('INNER_MONGOLIA', 'REPOST_DEADLINE_HOURS', '12', '内蒙古 DB15/T《政府信息公开平台建设规范》', '4.6.4.1.1', 'WEBSITE', 'RECOMMENDED_STANDARD', '2021-02-25'),
  ('INNER_MONGOLIA', 'SOURCE_POLICY', 'HARD', '内蒙古 DB15/T《政府信息公开平台建设规范》', '5.4.1.3', 'ACCOUNT', 'RECOMMENDED_STANDARD', '2021-02-25'),

  ('SHAANXI', 'SOURCE_POLICY', 'SOFT', '陕政公开办〔2021〕18号', '第19条(三)', 'ACCOUNT', 'RULE', '2021-06-07'),
  ('SHAANXI', 'CLOSE_NOTICE', '30d', '陕政公开办〔2021〕18号', '第8条(三)', 'ACCOUNT', 'RULE', '2021-06-07'),
  ('SHAANXI', 'GOVERNMENT_MAIN_CLOSABLE', 'false', '陕政公开办〔2021〕18号', '第8条(三)', 'ACCOUNT', 'RULE', '2021-06-07'),

  ('DALI', 'SOURCE_POLICY', 'SOFT', '大政办通〔2021〕11号', '第23条', 'ACCOUNT', 'RULE', '2021-02-26'),
  ('DALI', 'REPLY_SIMPLE_WORKING_DAYS', '5', '大政办通〔2021〕11号', '第15条(一)4', 'WEBSITE', 'RULE', '2021-02-26'),
  ('DALI', 'CLOSE_NOTICE', '15wd', '大政办通〔2021〕11号', '第12条', 'ACCOUNT', 'RULE', '2021-02-26'),
  ('DALI', 'CHANGE_NOTICE', '15wd', '大政办通〔2021〕11号', '第12条', 'ACCOUNT', 'RULE', '2021-02-26'),

  ('FUJIAN', 'REPOST_DEADLINE_HOURS', '8', '福建省2017年政府网站发展实施意见', '', 'WEBSITE', 'RULE', '2017-05-15');
