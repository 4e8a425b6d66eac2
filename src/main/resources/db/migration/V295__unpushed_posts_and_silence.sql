-- Whether a post that was not sent to the followers ends an account's silence: no document says so, no
-- is the hub's own default.
insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'UNPUSHED_RESETS_SILENCE', 'false',
    '系统默认值（国家文件只要求账号保持更新，未规定仅发布、不推送是否算更新）', '', 'HUB', 'SYSTEM_DEFAULT',
    '2017-05-15');

-- What the account's last post was before this one was noted, for when it turns out not to count.
alter table observed_post add column mark_before timestamptz;
