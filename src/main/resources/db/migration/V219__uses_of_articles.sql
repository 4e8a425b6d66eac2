-- Each use of an article in a text for an account (先入库后使用). Noted by the database when the text
-- begins, so that no way of writing can forget it, and kept when the text is dropped again.
create table article_use (
  id uuid primary key default gen_random_uuid(),
  -- No foreign key, as in post: articles belong to another area.
  article_id uuid not null,
  post_id uuid not null references post,
  account_id uuid not null references account,
  unit_id uuid not null references unit,
  by_id uuid not null,
  used_at timestamptz not null,
  constraint article_use_once_uq unique (post_id, account_id)
);
create index article_use_article_ix on article_use (article_id, used_at desc, id desc);
create index article_use_at_ix on article_use (used_at desc, id desc);

create function uses_are_noted() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  insert into article_use (article_id, post_id, account_id, unit_id, by_id, used_at)
    select p.article_id, p.id, a.account_id, p.unit_id, p.author_id,
      greatest(p.created_at, p.changed_at)
    from added a join post p on p.id = a.post_id
    where p.article_id is not null
    on conflict (post_id, account_id) do nothing;
  return null;
end $$;
create trigger uses_are_noted after insert on post_variant
  referencing new table as added for each statement execute function uses_are_noted();

insert into article_use (article_id, post_id, account_id, unit_id, by_id, used_at)
  select p.article_id, p.id, v.account_id, p.unit_id, p.author_id, p.created_at
  from post p join post_variant v on v.post_id = p.id where p.article_id is not null;
revoke update, delete, truncate on article_use from "${app_role}";

-- What an article is about, where a person put it right: later texts of the portal do not undo it.
alter table article add column labels_by uuid;
alter table article add column labels_at timestamptz;
