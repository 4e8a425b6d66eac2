-- What an article with a class was about before its portal pushed other labels, until somebody has
-- weighed whom those bind besides.
alter table article add column was_topics text[];
alter table article add column was_industries text[];
alter table article add column was_regions text[];

-- An emergency waits too where somebody typed it who does not class.
alter table importance_wanted drop constraint importance_wanted_importance_check;
alter table importance_wanted add constraint importance_wanted_importance_ck
  check (importance in ('IMPORTANT', 'RESPONSE', 'EMERGENCY'));
