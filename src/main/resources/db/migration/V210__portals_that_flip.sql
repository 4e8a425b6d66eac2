-- A date without an hour: published_at is then the latest it may have been, no later than it was seen.
alter table article add column published_day_only boolean not null default false;

-- A portal that goes back and forth between texts makes no version each time. flip_digest is the text
-- that waits to have stayed, and null when the portal shows the present one.
alter table article add column flips int not null default 0;
alter table article add column flip_digest text;
alter table article add column flip_since timestamptz;
alter table article add column flip_at timestamptz;
alter table article add constraint article_flip_ck
  check ((flip_digest is null) = (flip_since is null)) not valid;
create index article_flipping_ix on article (portal_id, flip_at desc) where flip_at is not null;
create index article_waiting_text_ix on article (portal_id) where flip_digest is not null;

-- What the portal's own selectors did not find the last time.
alter table portal_health add column missed text[] not null default '{}';
