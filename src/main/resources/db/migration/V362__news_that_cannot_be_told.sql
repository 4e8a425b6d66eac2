-- A note about an article that fails again and again is told to people, once.
alter table article_news add column told_at timestamptz;
