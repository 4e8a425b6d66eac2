-- The last word of the statement that writes a batch of arrivals: refuses all of it when another node
-- was faster (JZ409), so that one statement needs no transaction around it, and rings for its news.
create function arrivals_settled(complete boolean, news bigint, bell text) returns boolean
  language plpgsql as $$
begin
  if not complete then
    raise exception 'somebody else wrote the same meanwhile' using errcode = 'JZ409';
  end if;
  if news > 0 then
    perform pg_notify('juzhen_due', bell);
  end if;
  return true;
end $$;
