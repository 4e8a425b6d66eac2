-- A unit may take its own value back: a dated row of its own, as nothing is ever rewritten.
alter table rule_value add withdrawn boolean not null default false;
alter table rule_value add constraint rule_value_withdrawn_ck check (not withdrawn or unit_id is not null);
