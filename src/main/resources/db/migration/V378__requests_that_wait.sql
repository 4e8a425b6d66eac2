-- Exemptions that were asked for and not decided are few among very many duties that are owed.
create index duty_asked_ix on duty (due_at, id)
  where asked_exemption is not null and state in ('OPEN', 'OVERDUE');
