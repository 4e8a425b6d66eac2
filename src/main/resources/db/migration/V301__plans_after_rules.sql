-- A rule that a unit decided changes the plans of all accounts below it, from its first day on.
alter table plan_wanted drop constraint plan_wanted_kind_check;
alter table plan_wanted add constraint plan_wanted_kind_check
  check (kind in ('ACCOUNT', 'ARTICLE', 'RULE'));
