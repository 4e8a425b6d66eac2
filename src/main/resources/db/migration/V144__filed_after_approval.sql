-- Where a place approves and asks for a filing besides: with which unit the approved account is filed.
alter table filing add record_unit_id uuid references unit;

alter table filing_statement drop constraint filing_statement_action_check;
alter table filing_statement add constraint filing_statement_action_check
  check (action in ('EXPLAIN', 'REPORT', 'CLEAN_UP', 'RECORD'));

alter table filing_clock drop constraint filing_clock_timer_check;
alter table filing_clock add constraint filing_clock_timer_check
  check (timer in ('LEVEL_DECISION', 'GO_LIVE', 'RECORD', 'OFFLINE_BEGINS', 'OFFLINE',
    'EMERGENCY_REPORT', 'DEREGISTRATION', 'EXIT_CLEANUP', 'REGULARISATION', 'REORGANISATION',
    'CONTRACT'));
