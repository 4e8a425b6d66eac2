-- When each link of a list page was looked at, and how often in a row it brought no article: links
-- have their turn however many there are, and what brings nothing is asked for less and less.
create table portal_link (
  portal_id uuid not null references portal,
  url text not null,
  looked_at timestamptz not null,
  empty int not null check (empty >= 0),
  primary key (portal_id, url)
);
