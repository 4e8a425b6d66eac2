-- Threads that are over, the newest first.
create index emergency_over_ix on emergency (id desc) where state in ('CLOSED', 'CANCELLED');
-- Figures of a time are counted by when the matter began.
create index emergency_began_ix on emergency (began_at);
-- Each post that becomes visible asks whether its account was waited for.
create index emergency_target_account_ix on emergency_target (account_id, update_id);
-- Whoever is on watch may open a thread.
create index watch_person_ix on watch (person_id, until_at);
