-- How much of a repost's time its review may take.
insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'REVIEW_CLOCK_PERCENT', '50', '系统默认值（国家文件未规定审核占转载时限的比例）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');
