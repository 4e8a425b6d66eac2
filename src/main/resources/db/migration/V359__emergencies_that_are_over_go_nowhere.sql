-- Why accounts without an update are waited for no more stands in the record (不再同步的理由).
alter table emergency_entry drop constraint emergency_entry_kind_check;
alter table emergency_entry add constraint emergency_entry_kind_check check (kind in ('OPENED',
  'GUIDANCE', 'HANDLING', 'BRIEFING', 'RAISED', 'UNSHOWN', 'CLOSED', 'REOPENED', 'CANCELLED'));

-- Which words of an update an account shows, to be found again when it is corrected (同步更正). Null for what
-- counts without being a post of it, and for what was shown before this was kept.
alter table emergency_target add column shown_words text check (length(shown_words) = 64);
update emergency_target t set shown_words = t.words from emergency_update u
  where u.id = t.update_id and t.post_id <> u.post_id and t.posted_at is not null;

-- A correction has its own time, wherever the words of before stand.
alter table emergency_clock drop constraint emergency_clock_kind_check;
alter table emergency_clock add constraint emergency_clock_kind_check check (kind in ('FIRST_RELEASE',
  'PRESS', 'RESPONSE', 'UPDATE', 'SYNC', 'CORRECT'));
alter table emergency_clock drop constraint emergency_clock_check1;
alter table emergency_clock add constraint emergency_clock_update_check
  check ((kind in ('SYNC', 'CORRECT')) = (update_id is not null));
