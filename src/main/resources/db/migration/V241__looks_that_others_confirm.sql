-- A look at a posted text says that it is what was cleared only where nothing was added to it. What stands
-- around the cleared words is a page's furniture once somebody else says so, who neither posted nor planned
-- nor read it.
create table delivery_proof (
  delivery_id uuid primary key references delivery,
  person_id uuid not null references person,
  proved_at timestamptz not null
);
revoke update, delete on delivery_proof from "${app_role}";

alter table read_back add column surrounded boolean not null default false,
  add constraint read_back_surrounded_ck check (not surrounded or found = 'DIFFERENT');

create table read_back_confirmation (
  read_back_id uuid primary key references read_back,
  confirmed_by uuid not null references person,
  confirmed_by_name text not null,
  confirmed_at timestamptz not null
);
revoke update, delete on read_back_confirmation from "${app_role}";

-- Who planned a delivery, wrote its post last or handed in the proof of it.
create function had_a_hand_in_posting(delivery uuid, who uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from delivery d where d.id = delivery
      and same_human(d.created_by, who))
    or exists (select 1 from delivery_proof p where p.delivery_id = delivery
      and same_human(p.person_id, who))
$$;

create function look_is_confirmed_by_others() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  r read_back;
begin
  select * into r from read_back where id = new.read_back_id;
  if not coalesce(r.surrounded, false) then
    raise exception 'nothing stands around these words' using errcode = 'check_violation';
  end if;
  if same_human(r.read_by, new.confirmed_by)
      or had_a_hand_in_posting(r.delivery_id, new.confirmed_by) then
    raise exception 'who posted, planned or read it does not confirm it'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger look_is_confirmed_by_others before insert on read_back_confirmation
  for each row execute function look_is_confirmed_by_others();

create function look_is_anothers() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if had_a_hand_in_posting(new.delivery_id, new.read_by) then
    raise exception 'who posted or planned it does not read it back' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger look_is_anothers before insert on read_back
  for each row when (new.found = 'SAME') execute function look_is_anothers();
