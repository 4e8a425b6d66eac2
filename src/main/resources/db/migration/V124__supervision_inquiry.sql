-- Inquiries as supervision reads them; the columns are a promise, the tables behind them are not.
create view v_supervision_inquiry as
  select i.id, i.state, i.received_at, i.due_at, i.replied_at, i.unit_id, u.path as unit_path,
    i.state not in ('REPLIED', 'EXPLAINED', 'HIDDEN', 'CLOSED') as waits
  from inquiry i join unit u on u.id = coalesce(i.assigned_unit_id, i.unit_id);
