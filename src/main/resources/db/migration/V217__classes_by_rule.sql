-- Rules by which what arrives without a class gets one (定级规则). The words of a rule never change;
-- another rule is written instead. It takes effect only after it was tried on past articles.
create table class_rule (
  id uuid primary key,
  unit_id uuid not null references unit,
  -- Null: for all portals of the unit, and what is entered for it.
  portal_id uuid references portal,
  name text not null check (length(btrim(name)) between 1 and 60),
  importance text not null check (importance in ('ORDINARY', 'IMPORTANT', 'RESPONSE', 'EMERGENCY')),
  -- Of each kind one has to match, and of all kinds that are given.
  sections text[] not null default '{}',
  title_words text[] not null default '{}',
  tiers text[] not null default '{}'
    check (tiers <@ '{STATE_COUNCIL,PROVINCE,OWN,OTHER}'::text[]),
  numbers text[] not null default '{}',
  created_at timestamptz not null,
  created_by uuid references person,
  created_by_name text not null,
  tested_at timestamptz,
  tested_read int,
  tested_matched int,
  tested_agreed int,
  activated_at timestamptz,
  activated_by uuid references person,
  activated_by_name text,
  ended_at timestamptz,
  constraint class_rule_says_something_ck check (cardinality(sections) + cardinality(title_words)
    + cardinality(tiers) + cardinality(numbers) > 0),
  constraint class_rule_tested_ck check (activated_at is null
    or coalesce(tested_at <= activated_at, false))
);
create index class_rule_unit_ix on class_rule (unit_id, created_at desc);
create index class_rule_portal_ix on class_rule (portal_id) where portal_id is not null;
revoke update, delete, truncate on class_rule from "${app_role}";
grant update (tested_at, tested_read, tested_matched, tested_agreed, activated_at, activated_by,
  activated_by_name, ended_at) on class_rule to "${app_role}";

alter table article add column importance_rule uuid references class_rule;
-- What of the article matched: TITLE:辟谣, NUMBER:国办发〔2026〕3号.
alter table article add column importance_why text[] not null default '{}';

-- What came without a class is told too, so that rules can give it one.
alter table article_news drop constraint article_news_kind_check;
alter table article_news add constraint article_news_kind_check
  check (kind in ('CLASSED', 'CHANGED', 'WITHDRAWN', 'ARRIVED'));
