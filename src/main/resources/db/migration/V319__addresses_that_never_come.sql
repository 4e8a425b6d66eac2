-- Since when an accepted offer waits for its article, until when that is usual, with value and source as they
-- were when the address was named, and when somebody was told that it has not come.
alter table upward_offer
  add column awaited_since timestamptz,
  add column awaited_due_at timestamptz,
  add column awaited_hours int check (awaited_hours > 0),
  add column awaited_document text,
  add column awaited_clause text,
  add column awaited_binds text,
  add column awaited_force text,
  add column awaited_extended_by text,
  add column awaited_told_at timestamptz;

insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'UPWARD_ADDRESS_HOURS', '24', '系统默认值（国家文件未规定采用后多久须在门户发布）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');

-- Who waits already has a day from now on.
update upward_offer set awaited_since = now(), awaited_due_at = now() + interval '24 hours',
  awaited_hours = 24, awaited_document = '系统默认值（国家文件未规定采用后多久须在门户发布）',
  awaited_clause = '', awaited_binds = 'HUB', awaited_force = 'SYSTEM_DEFAULT'
  where look_at is not null;

alter table upward_offer
  add constraint upward_offer_awaited_ck check ((awaited_since is null) = (awaited_due_at is null)
    and (awaited_since is null) = (awaited_hours is null)
    and (look_at is null or awaited_since is not null)
    and (awaited_told_at is null or awaited_since is not null));
