-- Posts of before were written from the text that their article had when they were last changed.
update post p set article_version = coalesce((select max(v.number) from article_version v
  where v.article_id = p.article_id and v.received_at <= p.changed_at), 1)
where p.article_id is not null;
