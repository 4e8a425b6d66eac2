-- Who sees an article sees the pictures and files that somebody handed in with it: asked by the file.
create index article_picture_digest_ix on article_picture (digest);
create index article_attachment_file_ix on article_attachment (file_id) where file_id is not null;
