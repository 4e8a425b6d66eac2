-- Told apart further: the whole, the editor in chief and each column; the body inside one office that
-- supervises, operates, monitors or undertakes; and who brings in or passes on content.
alter table responsible
  add column part text check (length(part) between 1 and 60),
  add column body text check (length(body) between 1 and 100),
  drop constraint responsible_duty_check,
  add constraint responsible_duty_ck check (duty in ('LEADER_IN_CHARGE', 'OVERALL', 'CHIEF_EDITOR',
    'COLUMN_OWNER', 'CONTENT_OWNER', 'SECURITY_OWNER', 'POST_A', 'POST_B', 'SUPERVISING', 'OPERATING',
    'MONITORING', 'UNDERTAKING', 'INFORMANT', 'LIAISON')),
  add constraint responsible_body_ck check ((body is not null)
    = (duty in ('SUPERVISING', 'OPERATING', 'MONITORING', 'UNDERTAKING'))),
  add constraint responsible_part_ck check (case duty when 'COLUMN_OWNER' then part is not null
    when 'INFORMANT' then true else part is null end);
drop index responsible_now_uq;
create unique index responsible_now_uq on responsible (unit_id, account_id, duty, part)
  nulls not distinct where ended_on is null;
