-- What was begun for a duty that nobody owes any more goes on as an ordinary post, or is stopped by a
-- person; until it is out it says so. Written past Hibernate, so that nobody's open form is outdated by it.
alter table post add column unowed_at timestamptz;
comment on column post.unowed_at is
  'Since when its unit has not owed the repost any more that it was begun for, or null';

-- A class that is taken back cancels what was missed too; that it was missed stays known.
alter table duty add column was_missed boolean not null default false;
comment on column duty.was_missed is 'It had been missed before it was cancelled';
