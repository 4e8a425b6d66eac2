-- Which version of its article a post was last held against, so that an outdated text is not sent and not
-- credited. Null: it reposts nothing.
alter table post add column article_version int check (article_version > 0);
