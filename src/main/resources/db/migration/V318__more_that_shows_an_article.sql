-- Posts that show an article before it is owed, and of which each has to be looked at by itself: what is left
-- of them after the first hundred is credited in rounds of its own, from the last one on.
create table shown_wanted (
  article_id uuid primary key references article,
  after_at timestamptz not null,
  after_id uuid not null,
  failures int not null default 0,
  due_at timestamptz not null
);
create index shown_wanted_due_ix on shown_wanted (due_at);
