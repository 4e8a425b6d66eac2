-- Which article a post says, and up to which of its texts: that from which it was written, and joined ones
-- of which a text says the same (twin_text). A post says what is owed of a text where its version is not
-- older. A post that keeps no version of its own article says whatever that has.
create view post_said with (security_invoker = true) as
  select p.id as post_id, p.article_id, coalesce(p.article_version, 2147483647) as version, true as own
  from post p where p.article_id is not null
  union all
  select p.id, y.article_id, y.number, false
  from post p
  join twin_text x on x.article_id = p.article_id and x.number <= coalesce(p.article_version, 2147483647)
  join twin_text y on y.words = x.words and y.article_id <> x.article_id;
