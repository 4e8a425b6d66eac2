-- What is posted by hand is visible from when its person says it was, not from when the link is handed
-- in; both moments are kept, so that everybody can tell what a person said from what was measured.
-- Null: nobody said a time, or what is posted was posted before this was kept.
alter table delivery add column said_at timestamptz;
alter table delivery add constraint delivery_said_ck
  check (said_at is null or by_hand and posted_at is not null and posted_at <= said_at);
comment on column delivery.said_at is
  'When a person said at what time they had posted it, which posted_at then is; null where nobody did';

create function delivery_keeps_what_was_said() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'what was said of a delivery is not said anew' using errcode = 'check_violation';
end $$;
create trigger delivery_keeps_what_was_said before update on delivery
  for each row when (old.posted_at is not null and new.said_at is distinct from old.said_at)
  execute function delivery_keeps_what_was_said();

-- As before, and: whether a person said when it was posted.
create or replace view v_supervision_duty as
  select d.id, d.state, d.tier, d.clock_start_at, d.due_at, d.done_at, d.account_id, d.article_id,
    d.unit_id, u.path as unit_path, d.version, d.arrived_at, d.arrived_late,
    case when d.state not in ('DONE_LATE', 'OVERDUE', 'MISSED') then null
      when d.arrived_late then 'PORTAL' when d.classed_late then 'CLASSING' else 'UNIT' end as late_by,
    case when d.done_at is not null
      then greatest(extract(epoch from d.done_at - d.clock_start_at), 0) / 60 end as delay_minutes,
    d.classed_late, g.said_at
  from duty d join unit u on u.id = d.unit_id left join delivery g on g.id = d.delivery_id;
comment on column v_supervision_duty.said_at is
  'When a person said at what time it had been reposted by hand, which done_at then is; in time only by that word where it lies after due_at; null where nobody said a time';
