-- People of a contractor, and what everybody needs before content may be touched: being registered (报备)
-- and trained (培训), where the rules of the place say so.
alter table person
  add column contractor_id uuid references contractor,
  add column registered_on date,
  add column registered_with text check (length(registered_with) between 1 and 200),
  add column trained_on date,
  add constraint person_registered_ck check ((registered_on is null) = (registered_with is null));
create index person_contractor_ix on person (contractor_id) where contractor_id is not null;

create table training (
  id uuid primary key,
  person_id uuid not null references person,
  held_on date not null,
  topic text not null check (length(topic) between 1 and 200),
  hours numeric(4, 1) check (hours > 0),
  certificate_no text,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
create index training_person_ix on training (person_id, held_on desc);
revoke update, delete on training from "${app_role}";

-- Whoever works for a contractor writes, checks and answers; releasing, supervising and filing stay with
-- the sponsor (管办分离). The roles lie here, so that no way into the table is forgotten.
create function contractor_roles() returns text[] language sql immutable as $$
  select array['CONTRIBUTOR', 'EDITOR', 'REVIEWER', 'HANDLER', 'OBSERVER']
$$;

create function role_fits_who_holds_it() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if not new.role = any (contractor_roles()) and exists (select 1 from person p
      where p.id = new.person_id and p.contractor_id is not null) then
    raise exception 'who works for a contractor never signs for release'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger role_fits_who_holds_it before insert or update on person_role
  for each row execute function role_fits_who_holds_it();

create function contractor_fits_the_roles() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.contractor_id is not null and exists (select 1 from person_role r
      where r.person_id = new.id and not r.role = any (contractor_roles())) then
    raise exception 'who works for a contractor never signs for release'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger contractor_fits_the_roles before insert or update of contractor_id on person
  for each row execute function contractor_fits_the_roles();
