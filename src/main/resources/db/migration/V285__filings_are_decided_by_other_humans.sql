-- As before, and: a second user of who wrote at a filing is who wrote at it.
create function wrote_at_filing(filing uuid, who uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from filing f cross join lateral unnest(f.author_ids) h(hand)
    where f.id = wrote_at_filing.filing and same_human(h.hand, who))
$$;

create or replace function filing_level_is_decided_by_others() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if wrote_at_filing(new.filing_id, new.decided_by)
      or wrote_at_filing(new.filing_id, new.confirmed_by) then
    raise exception 'whoever wrote at a filing does not decide on it'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace function outside_answer_is_checked_by_others() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if wrote_at_filing(new.filing_id, new.checked_by)
      or new.state = 'CONFIRMED' and same_human(new.checked_by, new.recorded_by) then
    raise exception 'whoever wrote at a filing does not check its answer'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
