-- A review keeps the names of its day: of who wrote, put forward and answered, of the units and of the
-- accounts. The database writes them, so that a form says for ever what it said when it was printed.
alter table review_case
  add column author_names text[] not null default '{}',
  add column submitted_by_name text,
  add column unit_name text;
alter table review_step add column unit_name text;
alter table review_piece add column account_name text;
alter table review_finding add column answered_by_name text;
alter table delivery add column created_by_name text;

create function name_of_unit(which uuid) returns text
  language sql stable set search_path = public, pg_temp as $$
  select coalesce(nullif(btrim(u.short_name), ''), u.name) from unit u where u.id = which
$$;
create function names_of_people(which uuid[]) returns text[]
  language sql stable set search_path = public, pg_temp as $$
  select coalesce(array_agg(p.name order by w.nr), '{}') from unnest(which) with ordinality w(id, nr)
  join person p on p.id = w.id
$$;

-- What is on record bears the names of today; those of its own day are not known any more.
update review_case c set author_names = names_of_people(c.author_ids),
  submitted_by_name = (select p.name from person p where p.id = c.submitted_by),
  unit_name = name_of_unit(c.unit_id);
update review_step s set unit_name = name_of_unit(s.unit_id);
update review_piece p set account_name = (select a.name from account a where a.id = p.account_id);
update review_finding f set answered_by_name = (select p.name from person p
  where p.id = f.answered_by) where f.answered_by is not null;

create function submission_keeps_names() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  new.author_names := names_of_people(new.author_ids);
  new.submitted_by_name := (select p.name from person p where p.id = new.submitted_by);
  new.unit_name := name_of_unit(new.unit_id);
  return new;
end $$;
create trigger with_names_of_the_day before insert on review_case
  for each row execute function submission_keeps_names();

create function step_keeps_names() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  new.unit_name := name_of_unit(new.unit_id);
  return new;
end $$;
create trigger with_names_of_the_day before insert on review_step
  for each row execute function step_keeps_names();

create function piece_keeps_names() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  new.account_name := (select a.name from account a where a.id = new.account_id);
  return new;
end $$;
create trigger with_names_of_the_day before insert on review_piece
  for each row execute function piece_keeps_names();

create function answer_keeps_names() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  new.answered_by_name := (select p.name from person p where p.id = new.answered_by);
  return new;
end $$;
create trigger with_names_of_the_day before insert or update of answered_by on review_finding
  for each row execute function answer_keeps_names();

-- A delivery planned before has no name of its day; its form says today's.
create function delivery_keeps_names() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  new.created_by_name := case tg_op
    when 'INSERT' then (select p.name from person p where p.id = new.created_by)
    else old.created_by_name end;
  return new;
end $$;
create trigger with_names_of_the_day before insert or update of created_by_name on delivery
  for each row execute function delivery_keeps_names();
