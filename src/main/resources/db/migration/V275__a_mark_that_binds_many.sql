-- A class that would bind many accounts is only wanted until a second person says the same.
create table importance_wanted (
  article_id uuid primary key references article,
  importance text not null check (importance in ('IMPORTANT', 'RESPONSE')),
  reason text not null,
  accounts int not null,
  wanted_at timestamptz not null,
  wanted_by uuid not null references person,
  wanted_by_name text not null
);

-- Whoever wanted it does not confirm it, with whatever user.
create function mark_is_of_two_humans() returns trigger language plpgsql as $$
begin
  if exists (select 1 from importance_wanted w where w.article_id = new.id
      and w.importance = new.importance and same_human(w.wanted_by, new.importance_by)) then
    raise exception 'the class of article % waits for a second person', new.id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger mark_is_of_two_humans before update of importance on article
  for each row when (new.importance is distinct from old.importance and new.importance_by is not null)
  execute function mark_is_of_two_humans();
