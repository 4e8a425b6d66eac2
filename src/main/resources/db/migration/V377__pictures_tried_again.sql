-- A picture that could not be had is tried again; how often, and how many a text has beyond the
-- most that are fetched.
alter table article_version add column pictures_tries int not null default 0;
alter table article_version add column pictures_over int not null default 0;
