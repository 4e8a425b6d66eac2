-- A matter of public concern turns out to be a major emergency (升级).
alter table emergency_entry drop constraint emergency_entry_kind_check;
alter table emergency_entry add constraint emergency_entry_kind_check check (kind in ('OPENED',
  'GUIDANCE', 'HANDLING', 'BRIEFING', 'RAISED', 'CLOSED', 'REOPENED', 'CANCELLED'));
