-- A rule says more exactly whom it binds, and one that binds very many waits for a second person.
alter table repost_rule
  add column tiers text[] not null default '{}',
  add column industries text[] not null default '{}',
  add column regions text[] not null default '{}',
  -- Only accounts of this unit and below; only accounts of units in this unit's line (条).
  add column below_unit_id uuid references unit,
  add column line_unit_id uuid references unit,
  -- How many accounts it could bind on the day on which it was set.
  add column accounts int,
  add column waits boolean not null default false,
  add column confirmed_by uuid,
  add column confirmed_at timestamptz,
  add constraint repost_rule_second_ck check (confirmed_by is null or confirmed_by <> created_by),
  add constraint repost_rule_tiers_ck
    check (tiers <@ '{STATE_COUNCIL,SUPERIOR,SAME_LEVEL}'::text[]);

insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'REPOST_RULE_ACCOUNTS', '1000', '系统默认值（国家文件未规定转载规则的复核）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');
