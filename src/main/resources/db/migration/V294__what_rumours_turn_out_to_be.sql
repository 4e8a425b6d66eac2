-- What goes round may turn out to be true, or cannot be told.
alter table emergency_rumour drop constraint emergency_rumour_verdict_check;
alter table emergency_rumour add constraint emergency_rumour_verdict_check
  check (verdict in ('FALSE', 'MISLEADING', 'OUTDATED', 'TRUE', 'UNCLEAR'));
