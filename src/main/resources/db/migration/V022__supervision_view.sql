-- The register as supervision reads it; the columns are a promise, the tables behind them are not.
create view v_supervision_account as
  select a.id, a.unit_id, u.path as unit_path, u.name as unit_name, u.region_code, u.level as unit_level,
    a.platform, a.kind, a.name, a.status, a.main, a.filing_no, a.filed_on, a.last_post_at,
    a.announced_at, a.closed_at, a.created_at
  from account a join unit u on u.id = a.unit_id;
