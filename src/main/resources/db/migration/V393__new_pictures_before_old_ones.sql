-- Texts whose pictures are fetched for the first time come before those that are tried again, so that
-- what a dead server keeps holds up nobody's new text.
create index article_version_pictures_turn_ix on article_version (pictures_tries, pictures_due_at)
  where pictures_due_at is not null;
