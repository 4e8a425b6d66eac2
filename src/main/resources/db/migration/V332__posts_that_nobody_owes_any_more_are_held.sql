-- A delivery that was planned for a duty whose article lost its class is not sent by itself: a person says
-- that it is wanted all the same. Written past Hibernate, so that nobody's open form is outdated by it.
alter table delivery add column unowed_at timestamptz;
comment on column delivery.unowed_at is
  'Since when nobody has owed the repost any more that it was planned for; null also where a person wants it';
