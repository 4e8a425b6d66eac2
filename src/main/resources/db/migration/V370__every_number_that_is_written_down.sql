-- Every mobile and every mailbox in the field counts, whatever stands around it: a desk's number behind a
-- slash, a nought or a country before it, an extension, two of them, a name. What was read as one before
-- still is.
create function mobiles_of(said text) returns text[] language sql immutable as $$
  select coalesce(array_agg(distinct n.digits), '{}') from (
    select regexp_replace(m[1], '[^0-9]', '', 'g') as digits
      from regexp_matches(normalize(coalesce(said, ''), NFKC),
        '(?<![0-9])(?:(?:\+|00)?[\s.()·•_–—‑−-]*86[\s.()·•_–—‑−-]*)?0?[\s.()·•_–—‑−-]*'
        || '(1[\s.()·•_–—‑−-]*[3-9](?:[\s.()·•_–—‑−-]*[0-9]){9})(?![0-9])', 'g') m
    union all select mobile_of(said)) n
  where n.digits is not null
$$;
create function mailboxes_of(said text) returns text[] language sql immutable as $$
  select coalesce(array_agg(distinct n.box), '{}') from (
    select m[1] as box
      from regexp_matches(lower(regexp_replace(normalize(coalesce(said, ''), NFKC),
          '\s*([@.])\s*', '\1', 'g')),
        '([a-z0-9._%+''-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+)', 'g') m
    union all select mailbox_of(said)) n
  where n.box is not null
$$;
alter table person
  add column mobiles text[] not null generated always as (mobiles_of(phone)) stored,
  add column mailboxes text[] not null generated always as (mailboxes_of(email)) stored,
  drop column mobile,
  drop column mailbox;
create index person_mobiles_ix on person using gin (mobiles);
create index person_mailboxes_ix on person using gin (mailboxes);

-- As before, by every number and every mailbox.
create or replace function users_of(who uuid) returns setof uuid
  language plpgsql stable rows 2 set search_path = public, pg_temp as $$
begin
  return query with recursive users(id) as (
      select who
      union
      select o.id from users u join person p on p.id = u.id cross join lateral (
        select q.id from person q where q.mobiles && p.mobiles
        union all select q.id from person q where q.mailboxes && p.mailboxes) o)
    select u.id from users u;
end $$;
