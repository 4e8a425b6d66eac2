-- The form names everybody who wrote at the text, also since it was put forward: kept with their names of
-- the day on which the review ended. What ended before says what it said then.
alter table review_case add column written_since text[] not null default '{}';

create function review_keeps_who_wrote_since() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  new.written_since := names_of_people(array(select w from writers_of(new) w
    where not coalesce(w = any (new.author_ids), false) and w is distinct from new.submitted_by
    order by w));
  return new;
end $$;
create trigger with_who_wrote_since before update on review_case
  for each row when (old.state = 'OPEN' and new.state <> 'OPEN')
  execute function review_keeps_who_wrote_since();
