-- What has to be said within five hours cannot wait for the morning.
insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'EMERGENCY_PASSES_QUIET', 'true', '系统默认值（国家文件未规定静默时段；重大突发事件须五小时内发布权威信息）', '国办发〔2016〕80号', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');
-- Plans of emergencies that wait for the morning are made again.
insert into plan_wanted (subject_id, kind, next_at)
  select distinct d.account_id, 'ACCOUNT', now() from duty d join article x on x.id = d.article_id
    where d.state in ('OPEN', 'OVERDUE') and x.importance = 'EMERGENCY'
  on conflict do nothing;
