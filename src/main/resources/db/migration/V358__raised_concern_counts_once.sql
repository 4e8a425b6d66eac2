-- One row for each thread, also where public concern became an emergency: by the clock of what it is now.
create or replace view v_supervision_emergency as
  select e.id, e.unit_id, u.path as unit_path, e.kind, e.state, e.handling, e.began_at, e.opened_at,
    e.first_released_at, e.closed_at, c.due_at as first_due_at, c.hours as first_hours,
    extract(epoch from e.first_released_at - e.began_at) / 60 as first_minutes
  from emergency e join unit u on u.id = e.unit_id
  left join emergency_clock c on c.emergency_id = e.id and not c.dropped
    and c.kind = case e.kind when 'MAJOR' then 'FIRST_RELEASE' else 'RESPONSE' end;
