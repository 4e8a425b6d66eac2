-- Within how many hours of the portal an account that goes in step with it publishes too; null where it need not.
-- Value and source are kept with the duty, as its deadline is.
alter table duty add column sync_basis_id uuid references duty_basis;

insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'SYNC_HOURS', '1', '系统默认值（陕政公开办〔2021〕18号 第12条(四)只写同步更新，未规定时长）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');
