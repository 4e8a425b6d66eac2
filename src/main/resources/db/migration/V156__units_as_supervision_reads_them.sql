-- Units as supervision reads them, with how many accounts they have in use or on the way; the columns
-- are a promise.
create view v_supervision_unit as
  select u.id, u.path, u.name, u.kind, u.level, u.ended_on,
    (select count(*) from account a where a.unit_id = u.id
      and a.status not in ('CLOSED', 'DEREGISTERED', 'EXITED', 'DISCOVERED')) as accounts
  from unit u;
