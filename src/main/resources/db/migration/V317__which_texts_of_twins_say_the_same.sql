-- Two portals publish the same text; later one of them corrects it. Texts of joined articles that say the
-- same share the word "words": a post counts for the other article by what it says, not by its number.
create table twin_text (
  article_id uuid not null references article,
  number int not null check (number > 0),
  words uuid not null,
  primary key (article_id, number)
);
create index twin_text_words_ix on twin_text (words);

-- What was joined before: the first texts were found to be the same, later ones are where they are alike.
insert into twin_text (article_id, number, words)
  select v.article_id, v.number, case when v.number = 1 then g.lead
    else cast(md5(g.lead || v.text_digest) as uuid) end
  from (select a.id, coalesce(a.same_as, a.id) as lead from article a
    where a.same_as is not null or exists (select 1 from article b where b.same_as = a.id)) g
  join article_version v on v.article_id = g.id;

-- What is shown by whoever shows that text: it and its older ones, and of joined articles the newest that
-- says the same as one of them, with what is older.
create function texts_shown(article uuid, version int) returns table (article_id uuid, number int)
  language sql stable rows 3 set search_path = public, pg_temp as $$
  select texts_shown.article, texts_shown.version
  union all
  select o.article_id, max(o.number) from twin_text t
    join twin_text o on o.words = t.words and o.article_id <> t.article_id
    where t.article_id = texts_shown.article and t.number <= texts_shown.version
    group by o.article_id
$$;

-- Of every joined article the oldest text that shows this one too; null where none does.
create function texts_showing(article uuid, version int) returns table (article_id uuid, number int)
  language sql stable rows 3 set search_path = public, pg_temp as $$
  select s.id, (select min(o.number) from twin_text t join twin_text o on o.words = t.words
    where t.article_id = texts_showing.article and t.number >= texts_showing.version
      and o.article_id = s.id)
  from same_articles(texts_showing.article) s(id)
$$;
