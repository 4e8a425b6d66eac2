-- Whoever registered a portal chose its address, and whoever made its secret can sign messages with it:
-- what such a portal brings in may be their own words. They count as its authors, as those who type do.
create table portal_hand (
  portal_id uuid not null references portal,
  person_id uuid not null references person,
  since timestamptz not null,
  -- Until when the secret that the person was shown is good; null while it is, and for an address.
  until timestamptz,
  primary key (portal_id, person_id, since),
  check (until is null or until >= since)
);
revoke insert, update, delete, truncate on portal_hand from "${app_role}";

-- Who was shown the secret that is in force; the hub itself shows it to nobody.
alter table portal add column secret_by uuid references person;

insert into portal_hand
  select distinct on (portal_id, person_id) portal_id, person_id, at, null::timestamptz from (
    select p.id as portal_id, w.id as person_id, p.created_at as at
      from portal p join person w on w.id = p.created_by
    union all
    select p.id, w.id, e.at from audit_entry e join portal p on p.id = e.subject_id
      join person w on w.id = e.actor_id
      where e.subject_type = 'portal' and e.verb in ('REGISTER_PORTAL', 'CHANGE_PORTAL_SECRET')
  ) known order by portal_id, person_id, at;

create function portal_has_hands() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.intake = 'WEBHOOK' and new.secret is distinct from old.secret then
    -- Who knows only an older secret writes nothing once it has ended; before that it still signs.
    update portal_hand set until = greatest(since, coalesce(new.old_secret_until, now()))
      where portal_id = new.id and until is null;
  end if;
  insert into portal_hand
    select new.id, p.id, clock_timestamp(), null from person p
    where p.id in (new.secret_by, case when tg_op = 'INSERT' then new.created_by end)
    on conflict do nothing;
  return null;
end $$;
create trigger portal_has_hands
  after insert or update of secret, secret_by, url, host, intake, feed_url, selectors on portal
  for each row execute function portal_has_hands();

-- A secret that changes names who was shown it.
create function portal_secret_is_somebodys() returns trigger language plpgsql as $$
begin
  if new.secret is distinct from old.secret and new.secret_by is null then
    raise exception 'a new secret names who was shown it' using errcode = 'check_violation';
  end if;
  if (new.created_by, new.intake, new.host) is distinct from (old.created_by, old.intake, old.host) then
    raise exception 'who registered a portal, and where, is never changed'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger portal_secret_is_somebodys before update on portal
  for each row execute function portal_secret_is_somebodys();

-- Once for each batch of texts, whatever its size: what a portal brought in was written by its hands.
create function article_version_is_of_the_portals_hands() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into article_author
    select distinct v.id, h.person_id
    from fresh v
    join article a on a.id = v.article_id
    cross join lateral (
      select a.portal_id as portal_id
      union
      select y.portal_id from article_payload y
        where y.article_id = v.article_id and y.received_at >= v.received_at - interval '1 minute'
    ) brought
    join portal_hand h on h.portal_id = brought.portal_id
      and (h.until is null or h.until >= least(v.received_at, clock_timestamp()))
    where v.way <> 'HAND'
    on conflict do nothing;
  return null;
end $$;
create trigger article_version_is_of_the_portals_hands after insert on article_version
  referencing new table as fresh
  for each statement execute function article_version_is_of_the_portals_hands();

-- What is there already, as far as a portal's hands can be known.
insert into article_author
  select distinct v.id, h.person_id from article_version v join article a on a.id = v.article_id
    join portal_hand h on h.portal_id = a.portal_id
  where v.way <> 'HAND' on conflict do nothing;
insert into post_author select p.id, a from post p, article_authors(p.article_id, p.article_version) a
  where p.article_id is not null on conflict do nothing;
update review_case c set author_ids = c.author_ids || array(
    select a from post p cross join lateral article_authors(p.article_id, p.article_version) a
    where p.id = c.subject_id and not a = any (c.author_ids))
  where c.subject_kind = 'POST' and c.state = 'OPEN' and c.article_id is not null;
update clearance c set voided_at = now(), void_reason = 'AUTHOR_CLEARED'
  where c.voided_at is null and c.subject_kind = 'POST' and c.case_id is not null
    and exists (select 1 from typists_of(c.case_id) a join signature g
      on a = g.person_id or a = g.for_person_id
      where g.case_id = c.case_id and g.decision = 'APPROVE');
