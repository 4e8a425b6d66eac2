-- The list of sources has three parts. It changes by editions: each says by what, from when, and who
-- confirmed what somebody else proposed. An entry is never rewritten: it ends, and another begins.
create table source_edition (
  id uuid primary key,
  -- Null: for the whole hub. Else for the unit and everybody below it.
  unit_id uuid references unit,
  part text not null check (part in ('PARTY_GOVERNMENT', 'DEPARTMENT', 'NATIONAL')),
  number int not null check (number > 0),
  basis text not null check (length(btrim(basis)) between 1 and 300),
  valid_from date not null,
  -- What the part lists and the edition does not name ends.
  complete boolean not null,
  -- It came with the hub, or was kept before there were editions.
  shipped boolean not null default false,
  made_at timestamptz not null,
  made_by uuid references person,
  made_by_name text not null,
  decision text check (decision in ('CONFIRMED', 'DISCARDED')),
  decided_at timestamptz,
  decided_by uuid references person,
  decided_by_name text,
  constraint source_edition_number_uq unique nulls not distinct (unit_id, part, number),
  constraint source_edition_decided_ck check ((decision is null) = (decided_at is null)),
  constraint source_edition_made_ck check (shipped or made_by is not null),
  constraint source_edition_second_ck check (decision is distinct from 'CONFIRMED' or shipped
    or coalesce(decided_by <> made_by, false))
);
create unique index source_edition_one_open_uq on source_edition (unit_id, part)
  nulls not distinct where decision is null;

create table source_edition_row (
  edition_id uuid not null references source_edition,
  position int not null,
  host text not null check (host ~ '^[a-z0-9.-]{2,200}$'),
  name text not null check (length(btrim(name)) between 1 and 200),
  valid_until date,
  primary key (edition_id, position),
  constraint source_edition_row_once_uq unique (edition_id, host)
);

insert into source_edition (id, unit_id, part, number, basis, valid_from, complete, shipped, made_at,
    made_by_name, decision, decided_at) values
  ('01900000-0000-7000-8000-0000000000a1', null, 'PARTY_GOVERNMENT', 1,
   '国办发〔2018〕123号 四(二)：党委和政府网站', '2021-01-01', true, true, '2021-01-01', '系统自带',
   'CONFIRMED', '2021-01-01'),
  ('01900000-0000-7000-8000-0000000000a2', null, 'NATIONAL', 1,
   '国家互联网信息办公室《互联网新闻信息稿源单位名单》（2021年10月，节录）', '2021-01-01', true, true,
   '2021-01-01', '系统自带', 'CONFIRMED', '2021-01-01');
-- What units kept for themselves until now, as entries and as lists, becomes their addition.
insert into source_edition (id, unit_id, part, number, basis, valid_from, complete, shipped, made_at,
    made_by_name, decision, decided_at)
  select gen_random_uuid(), k.unit_id, 'DEPARTMENT', 1, '原有来源名单转入', '2021-01-01', true, true,
    now(), '系统转入', 'CONFIRMED', now()
  from (select unit_id from source_site where unit_id is not null
    union select unit_id from review_roll where kind = 'SOURCES' and cardinality(lines) > 0) k;

alter table source_site drop constraint source_site_host_uq;
alter table source_site add column edition_id uuid references source_edition;
alter table source_site add column valid_from date not null default '2021-01-01';
alter table source_site add column valid_until date;
update source_site s set edition_id = e.id from source_edition e
  where e.unit_id is not distinct from s.unit_id
    and e.part = case when s.unit_id is not null then 'DEPARTMENT' when s.host = 'gov.cn'
      then 'PARTY_GOVERNMENT' else 'NATIONAL' end;
insert into source_site (id, host, name, unit_id, edition_id, created_at)
  select gen_random_uuid(), l.host, l.host, r.unit_id, e.id, now()
  from review_roll r join source_edition e on e.unit_id = r.unit_id and e.part = 'DEPARTMENT',
    lateral (select distinct lower(x) as host from unnest(r.lines) x) l
  where r.kind = 'SOURCES' and l.host ~ '^[a-z0-9.-]{2,200}$' and not exists (
    select 1 from source_site s where s.unit_id = r.unit_id and s.host = l.host);
insert into source_site (id, host, name, edition_id, created_at) values
  ('01900000-0000-7000-8000-00000000000a', '12371.cn', '共产党员网',
   '01900000-0000-7000-8000-0000000000a1', '2021-01-01');
alter table source_site alter column edition_id set not null;
alter table source_site alter column valid_from drop default;
-- One that ends the day before it begins was replaced before it ever counted.
alter table source_site add constraint source_site_valid_ck
  check (valid_until is null or valid_until >= valid_from - 1);
create unique index source_site_listed_uq on source_site (edition_id, host);
create index source_site_host_ix on source_site (host);
create index source_site_unit_ix on source_site (unit_id, host);
insert into source_edition_row (edition_id, position, host, name, valid_until)
  select edition_id, row_number() over (partition by edition_id order by host), host, name, valid_until
  from source_site;

-- One truth: what may be reposted is no longer kept beside the list.
delete from review_roll where kind = 'SOURCES';
alter table review_roll drop constraint review_roll_kind_check;
alter table review_roll add constraint review_roll_kind_check
  check (kind in ('LEADERS', 'LAWS', 'NAMES', 'LINKS'));

create function source_edition_stays() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if old.decision is not null then
    raise exception 'an edition that is decided on stays' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger source_edition_stays before update on source_edition
  for each row execute function source_edition_stays();

create function source_edition_rows_stay() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from touched t join source_edition e on e.id = t.edition_id
      where e.decision is not null) then
    raise exception 'the rows of an edition that is decided on stay' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger source_edition_rows_stay after insert on source_edition_row
  referencing new table as touched for each statement execute function source_edition_rows_stay();

-- Whatever is listed was proposed by one person and confirmed by another, word for word.
create function source_is_confirmed() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from touched t where not exists (
      select 1 from source_edition e join source_edition_row r on r.edition_id = e.id
      where e.id = t.edition_id and e.decision = 'CONFIRMED' and not e.shipped
        and e.unit_id is not distinct from t.unit_id and r.host = t.host
        and r.valid_until is not distinct from t.valid_until and t.valid_from >= e.valid_from)) then
    raise exception 'only what a second person confirmed is listed' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger source_is_confirmed after insert on source_site
  referencing new table as touched for each statement execute function source_is_confirmed();

create function source_only_ends() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.valid_until is null or new.valid_until > coalesce(old.valid_until, 'infinity'::date) then
    raise exception 'a source that is listed only ends sooner' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger source_only_ends before update on source_site
  for each row execute function source_only_ends();

revoke insert, update, delete, truncate on source_edition, source_edition_row, source_site
  from "${app_role}";
grant insert (id, unit_id, part, number, basis, valid_from, complete, made_at, made_by, made_by_name)
  on source_edition to "${app_role}";
grant update (decision, decided_at, decided_by, decided_by_name) on source_edition to "${app_role}";
grant insert on source_edition_row, source_site to "${app_role}";
grant update (valid_until) on source_site to "${app_role}";
