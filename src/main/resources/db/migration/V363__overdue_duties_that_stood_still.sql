-- An overdue duty waits while its account may stand still; where the account closed meanwhile nobody woke it.
update duty d set next_mark_at = coalesce(d.missed_at, now()), row_version = d.row_version + 1
  from account a
  where a.id = d.account_id and a.status <> 'SUSPENDED' and d.state = 'OVERDUE' and d.next_mark_at is null;
