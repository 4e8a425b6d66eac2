-- Of all users of one human, always the same one: whoever shares a mobile or a mailbox, also by way of a
-- third user.
create function one_human(who uuid) returns uuid
  language sql stable set search_path = public, pg_temp as $$
  with recursive users(id) as (
    select who
    union
    select o.id from users u join person p on p.id = u.id cross join lateral (
      select q.id from person q where q.mobile = p.mobile
      union all select q.id from person q where q.mailbox = p.mailbox) o)
  select id from users order by id limit 1
$$;
