-- Which changes are major ones; a place may name more.
insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'CHANGE_MAJOR', 'SPONSOR_CHANGED,NAME_CHANGED,IDENTITY_CHANGED', '系统默认值（国家文件未区分重大变更和一般变更）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');
