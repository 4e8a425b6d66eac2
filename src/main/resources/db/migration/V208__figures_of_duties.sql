insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'REPOST_FULFILLED_BY', 'EACH_ACCOUNT', '系统默认值（国家文件未规定由哪个账号转载才算完成）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');

-- Duties as supervision reads them, with whose lateness it was; columns are only added.
create or replace view v_supervision_duty as
  select d.id, d.state, d.tier, d.clock_start_at, d.due_at, d.done_at, d.account_id, d.article_id,
    d.unit_id, u.path as unit_path, d.version, d.arrived_at, d.arrived_late,
    case when d.state not in ('DONE_LATE', 'OVERDUE', 'MISSED') then null
      when d.arrived_late then 'PORTAL' else 'UNIT' end as late_by,
    case when d.done_at is not null
      then greatest(extract(epoch from d.done_at - d.clock_start_at), 0) / 60 end as delay_minutes
  from duty d join unit u on u.id = d.unit_id;
comment on view v_supervision_duty is
  'One row for each article version and account that owes it (转载任务). Columns are a promise, the tables behind them are not.';
comment on column v_supervision_duty.late_by is
  'PORTAL where the article came when most of its time was over, UNIT otherwise, null where nothing is late';
comment on column v_supervision_duty.delay_minutes is
  'Minutes from the start of the clock (the portal''s publication) to the repost, null while there is none';
comment on column v_supervision_duty.arrived_late is
  'Whether the article reached the hub after ARRIVED_LATE_PERCENT of its time; null where that was not kept';
