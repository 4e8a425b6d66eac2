-- The time that an article waited for its class is neither the portal's lateness nor the unit's, and a
-- duty arrives when the article is classed for its account. Null: made before this was kept.
alter table duty add column classed_late boolean;
comment on column duty.arrived_at is 'When the article was classed for this account, so that it owed it';

-- The class for which a decision let the account off; later texts are let off too unless it rose.
alter table duty add column exempt_class text
  check (exempt_class in ('IMPORTANT', 'RESPONSE', 'EMERGENCY', 'ORDINARY'));
update duty d set exempt_class = nullif(a.importance, 'ORDINARY') from article a
  where a.id = d.article_id and d.state = 'EXEMPT' and d.ended_by is not null;

create or replace view v_supervision_duty as
  select d.id, d.state, d.tier, d.clock_start_at, d.due_at, d.done_at, d.account_id, d.article_id,
    d.unit_id, u.path as unit_path, d.version, d.arrived_at, d.arrived_late,
    case when d.state not in ('DONE_LATE', 'OVERDUE', 'MISSED') then null
      when d.arrived_late then 'PORTAL' when d.classed_late then 'CLASSING' else 'UNIT' end as late_by,
    case when d.done_at is not null
      then greatest(extract(epoch from d.done_at - d.clock_start_at), 0) / 60 end as delay_minutes,
    d.classed_late
  from duty d join unit u on u.id = d.unit_id;
comment on column v_supervision_duty.late_by is
  'PORTAL where the article came when most of its time was over, CLASSING where it came in time and was classed for the account only then, UNIT otherwise, null where nothing is late';
comment on column v_supervision_duty.classed_late is
  'Whether the article came in time and was classed for the account after ARRIVED_LATE_PERCENT of its time; null where that was not kept';
