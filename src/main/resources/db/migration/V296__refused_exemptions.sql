-- A request for an exemption that was refused: who, when and why; the clock of the duty is as it was.
alter table duty add column refused_because text, add column refused_by uuid,
  add column refused_at timestamptz,
  add constraint duty_refused_ck
    check (num_nulls(refused_because, refused_by, refused_at) in (0, 3));
