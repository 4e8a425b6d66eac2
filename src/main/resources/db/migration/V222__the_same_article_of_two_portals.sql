-- Two portals publish the same text. The second is joined to the first (same_as), so that what is owed of
-- both is owed once; a person parts them again, or joins others by hand.
alter table article add column same_as uuid references article;
alter table article add column same_reason text
  check (same_reason in ('ADDRESS', 'DOCUMENT', 'TEXT', 'HAND'));
-- When it is looked for twins; null when that is done.
alter table article add column join_due_at timestamptz;
alter table article alter column join_due_at set default 'epoch';
alter table article add constraint article_same_ck
  check (same_as <> id and (same_as is null) = (same_reason is null)) not valid;
create index article_same_as_ix on article (same_as) where same_as is not null;
create index article_join_due_ix on article (join_due_at) where join_due_at is not null;
update article set join_due_at = 'epoch' where received_at > now() - interval '3 days';

-- By what twins are looked for; whether they are some is decided on the texts themselves.
create table article_sketch (
  article_id uuid primary key references article,
  address text,
  document text,
  bands bigint[] not null,
  published_at timestamptz not null
);
create index article_sketch_bands_ix on article_sketch using gin (bands);
create index article_sketch_address_ix on article_sketch (address) where address is not null;
create index article_sketch_document_ix on article_sketch (document) where document is not null;

-- All others that are the same as this one.
create function same_articles(article uuid) returns setof uuid
  language sql stable rows 3 set search_path = public, pg_temp as $$
  with g as (select coalesce(a.same_as, a.id) as lead from article a
    where a.id = same_articles.article)
  select g.lead from g where g.lead <> same_articles.article
  union all
  select a.id from g join article a on a.same_as = g.lead where a.id <> same_articles.article
$$;

-- Everything is joined to one that is joined to none.
create function article_joins_flatly() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from article where id = new.same_as and same_as is not null)
      or exists (select 1 from article where same_as = new.id) then
    raise exception 'articles are joined to one that is joined to none'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger article_joins_flatly after insert or update of same_as on article
  deferrable initially deferred
  for each row when (new.same_as is not null) execute function article_joins_flatly();
