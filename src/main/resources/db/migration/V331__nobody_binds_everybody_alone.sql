-- How many units one person may bind alone; a limit in accounts alone let one person bind a whole prefecture.
-- Whether a portal's own class waits likewise: no document asks for either, so these are the hub's defaults.
insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'SECOND_PERSON_UNITS', '50', '系统默认值（国家文件未规定稿件定级的复核）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15'),
  ('NATIONAL', 'PORTAL_CLASS_WAITS', 'false', '系统默认值（国家文件未规定门户自定等级的复核）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');

-- Who else said the present class, and whether one person's emergency binds many and nobody has yet.
alter table article add column importance_second uuid references person,
  add column importance_alone boolean not null default false;
comment on column article.importance_second is 'The other of the two people who said the present class, or null';
comment on column article.importance_alone is 'An emergency of one person that binds many, not confirmed yet';

-- Two users of one human are one person here as well.
create function class_is_confirmed_by_another() returns trigger language plpgsql as $$
begin
  if same_human(new.importance_by, new.importance_second) then
    raise exception 'the class of article % is confirmed by who said it', new.id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger class_is_confirmed_by_another before update of importance_second on article
  for each row when (new.importance_second is not null
    and new.importance_second is distinct from old.importance_second)
  execute function class_is_confirmed_by_another();

-- A portal's own class may wait as well: then no person has said it yet.
alter table importance_wanted alter column wanted_by drop not null,
  add column units int not null default 0;
