-- Whoever typed a text of an article by hand wrote it, and wrote every post that is made from it. Noted by
-- the database itself for each text, so that nobody is forgotten.
alter table article_version add column entered_by uuid references person;
-- When the hub itself found the same words at the article's address, and when it looks (again).
alter table article_version add column proven_at timestamptz;
alter table article_version add column proof_due_at timestamptz;
alter table article_version add column proof_tries int not null default 0;
create index article_version_proof_ix on article_version (proof_due_at)
  where proof_due_at is not null;

update article_version v set entered_by = coalesce(
    (select p.id from audit_entry e join person p on p.id = e.actor_id
      where e.subject_type = 'article' and e.subject_id = v.article_id
        and e.verb in ('RECEIVE', 'CHANGE') and e.detail ->> 'way' = 'HAND'
        and e.detail ->> 'version' = v.number::text
      order by e.at limit 1),
    (select p.id from article a join person p on p.id = a.created_by
      where a.id = v.article_id and v.number = 1))
  where v.way = 'HAND';
-- What stands at the addresses of the last days is looked at; older ones when they are entered anew.
update article_version v set proof_due_at = v.received_at from article a
  where v.way = 'HAND' and a.id = v.article_id and a.url is not null and a.text_version = v.number
    and v.received_at > now() - interval '30 days';

create table article_author (
  version_id uuid not null references article_version,
  person_id uuid not null references person,
  primary key (version_id, person_id)
);
insert into article_author select id, entered_by from article_version where entered_by is not null;
revoke insert, update, delete, truncate on article_author from "${app_role}";

create function article_version_has_author() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.entered_by is null then
    raise exception 'what was typed by hand names who typed it' using errcode = 'check_violation';
  end if;
  insert into article_author values (new.id, new.entered_by);
  return null;
end $$;
create trigger article_version_has_author after insert on article_version
  for each row when (new.way = 'HAND') execute function article_version_has_author();

create function article_version_stays() returns trigger language plpgsql as $$
begin
  raise exception 'how a text came in is never changed' using errcode = 'check_violation';
end $$;
create trigger article_version_stays before update on article_version
  for each row when ((old.id, old.article_id, old.number, old.way) is distinct from
      (new.id, new.article_id, new.number, new.way)
    or old.entered_by is distinct from new.entered_by
    or old.text_digest <> new.text_digest)
  execute function article_version_stays();

-- Everybody who typed at an article up to one of its texts; up to the last one where none is named.
create function article_authors(article uuid, upto int) returns setof uuid
  language sql stable set search_path = public, pg_temp as $$
  select distinct w.person_id from article_version v join article_author w on w.version_id = v.id
  where v.article_id = article_authors.article and (upto is null or v.number <= upto)
$$;

create function post_has_who_typed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into post_author
    select new.id, a from article_authors(new.article_id, new.article_version) a
    on conflict do nothing;
  return null;
end $$;
create trigger post_has_who_typed after insert or update of article_id, article_version on post
  for each row when (new.article_id is not null) execute function post_has_who_typed();
insert into post_author select p.id, a from post p, article_authors(p.article_id, p.article_version) a
  where p.article_id is not null on conflict do nothing;

-- Everybody who typed what a submission reposts.
create function typists_of(submitted uuid) returns setof uuid
  language sql stable set search_path = public, pg_temp as $$
  select a from review_case c left join post p on p.id = c.subject_id
    cross join lateral article_authors(coalesce(p.article_id, c.article_id), p.article_version) a
    where c.id = submitted and c.subject_kind = 'POST'
$$;

-- Whether one of these people is among them, as whatever user; same_human comes with V198, and nothing
-- is signed in between.
create function typed_what_is_submitted(submitted uuid, people uuid[]) returns boolean
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  return exists (select 1 from typists_of(submitted) a, unnest(people) h(hand)
    where same_human(a, h.hand));
end $$;

create function signature_is_not_by_who_typed() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if typed_what_is_submitted(new.case_id,
      array_remove(array[new.person_id, new.for_person_id], null)) then
    raise exception 'the author does not sign' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger signature_is_not_by_who_typed before insert on signature
  for each row execute function signature_is_not_by_who_typed();

create function clearance_is_not_by_who_typed() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if typed_what_is_submitted(new.case_id, array(
      select unnest(array_remove(array[g.person_id, g.for_person_id], null)) from signature g
      where g.case_id = new.case_id and g.decision = 'APPROVE')) then
    raise exception 'the author does not clear' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger clearance_is_not_by_who_typed before insert on clearance
  for each row when (new.case_id is not null) execute function clearance_is_not_by_who_typed();

-- What is under review now learns of them too, and what one of them signed is cleared no more.
update review_case c set author_ids = c.author_ids || array(
    select a from post p cross join lateral article_authors(p.article_id, p.article_version) a
    where p.id = c.subject_id and not a = any (c.author_ids))
  where c.subject_kind = 'POST' and c.state = 'OPEN' and c.article_id is not null;
update clearance c set voided_at = now(), void_reason = 'AUTHOR_CLEARED'
  where c.voided_at is null and c.subject_kind = 'POST' and c.case_id is not null
    and exists (select 1 from typists_of(c.case_id) a join signature g
      on a = g.person_id or a = g.for_person_id
      where g.case_id = c.case_id and g.decision = 'APPROVE');

-- Who typed the original by hand, as it was said to those who sign, and whether it was proven by then.
alter table review_case add column original_typed_by text;
alter table review_case add column original_proven boolean not null default false;
update review_case c set original_typed_by = (
    select string_agg(w.name, '、' order by w.name) from article_authors(c.article_id, null) a
    join person w on w.id = a)
  where c.state = 'OPEN' and exists (select 1 from article a
    join article_version v on v.article_id = a.id and v.number = a.text_version
    where a.id = c.article_id and v.way = 'HAND');
