-- When an overdue duty becomes a missed one, and by which rule; kept from the day on which its time ran
-- out, so that a later change of the rule does not rewrite it.
alter table duty add column missed_at timestamptz;
alter table duty add column missed_basis_id uuid references duty_basis;
alter table duty add constraint duty_missed_ck check ((missed_at is null) = (missed_basis_id is null));
-- What ran out before this file is looked at again once.
update duty set next_mark_at = due_at where state = 'OVERDUE';
create index duty_version_account_ix on duty (account_id, article_id);
