-- Who wrote a post for an account, and when, is kept with the account's text: the log of uses asked the post,
-- which still named whoever had written at it before.
create temporary table began on commit drop as
  select distinct on (e.subject_id, x.account) e.subject_id as post_id, x.account, e.actor_id, e.at
  from audit_entry e cross join lateral (
    select a #>> '{}' as account from jsonb_path_query(e.detail, '$.accounts[*]') a) x
  where e.verb in ('WRITE_POST', 'CHANGE_POST') and e.actor_id is not null
  order by e.subject_id, x.account, e.at, e.id;
create index on began (post_id, account);

alter table post_variant add column added_by uuid, add column added_at timestamptz;
update post_variant v set added_by = f.by_id, added_at = f.at
  from (select w.id, coalesce(b.actor_id, p.created_by) as by_id, coalesce(b.at, p.created_at) as at
    from post_variant w join post p on p.id = w.post_id
    left join began b on b.post_id = p.id and b.account = cast(w.account_id as text)) f
  where f.id = v.id;
alter table post_variant alter column added_by set not null, alter column added_at set not null;

create or replace function uses_are_noted() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  insert into article_use (article_id, post_id, account_id, unit_id, by_id, used_at)
    select p.article_id, p.id, a.account_id, p.unit_id, a.added_by, a.added_at
    from added a join post p on p.id = a.post_id
    where p.article_id is not null
    on conflict (post_id, account_id) do nothing;
  return null;
end $$;

-- What was noted with the name of another is put right from the journal.
update article_use u set by_id = b.actor_id, used_at = b.at from began b
  where b.post_id = u.post_id and b.account = cast(u.account_id as text) and b.actor_id <> u.by_id;
