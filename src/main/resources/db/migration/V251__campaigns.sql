-- Campaigns (专题): what the accounts of a unit and of those below it publish on one matter within some
-- days, tracked for each account from what went out and from what was seen.
create table campaign (
  id uuid primary key,
  unit_id uuid not null references unit,
  name text not null check (length(name) between 1 and 100),
  -- The words by which posts are recognised, without number signs.
  tag text not null check (length(tag) between 2 and 40),
  -- Topics of articles that belong to it.
  topics text[] not null default '{}',
  purpose text not null check (length(purpose) between 1 and 2000),
  from_on date not null,
  to_on date not null,
  target text not null check (target in ('EACH_POSTS', 'EACH_ARTICLE')),
  -- How many posts of each account; one of each article otherwise.
  posts_each int not null check (posts_each between 1 and 1000),
  state text not null check (state in ('RUNNING', 'CLOSED', 'CANCELLED')),
  opened_at timestamptz not null,
  opened_by uuid not null references person,
  ended_at timestamptz,
  ended_by uuid references person,
  ended_words text check (length(ended_words) between 1 and 2000),
  -- When whoever has nothing yet is told, and when that was done.
  remind_at timestamptz not null,
  reminded_at timestamptz,
  -- Up to when posts and articles have been looked through.
  looked_at timestamptz not null,
  row_version int not null default 0,
  check (from_on <= to_on),
  check ((state = 'RUNNING') = (ended_at is null)),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_words is null))
);
create index campaign_unit_ix on campaign (unit_id, id desc);
create index campaign_running_ix on campaign (id) where state = 'RUNNING';
create index campaign_remind_ix on campaign (remind_at)
  where state = 'RUNNING' and reminded_at is null;
revoke delete, truncate on campaign from "${app_role}";

-- Which accounts take part, and how far each is; counted anew whenever something changes.
create table campaign_account (
  campaign_id uuid not null references campaign,
  account_id uuid not null references account,
  unit_id uuid not null references unit,
  posted int not null default 0,
  -- How many of the campaign's articles it has reposted.
  articles int not null default 0,
  last_posted_at timestamptz,
  primary key (campaign_id, account_id)
);
create index campaign_account_of_ix on campaign_account (account_id, campaign_id);
create index campaign_account_unit_ix on campaign_account (unit_id, campaign_id);
create index campaign_account_nothing_ix on campaign_account (campaign_id, account_id)
  where posted = 0;

-- Posts, articles and posts seen outside that belong to it, or may.
create table campaign_item (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  kind text not null check (kind in ('POST', 'ARTICLE', 'OBSERVED')),
  -- No foreign key: the three lie in three tables.
  item_id uuid not null,
  unit_id uuid not null references unit,
  title text not null,
  state text not null check (state in ('SUGGESTED', 'JOINED', 'REJECTED')),
  how text not null check (how in ('HAND', 'TAG', 'TOPIC')),
  made_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references person,
  row_version int not null default 0,
  constraint campaign_item_uq unique (campaign_id, kind, item_id),
  check ((state = 'SUGGESTED') = (settled_by is null)),
  check ((settled_at is null) = (settled_by is null))
);
create index campaign_item_page_ix on campaign_item (campaign_id, state, id desc);
create index campaign_item_of_ix on campaign_item (item_id) where state = 'JOINED';
revoke delete, truncate on campaign_item from "${app_role}";

-- The table as it was when the campaign was closed; never changed.
create table campaign_final (
  campaign_id uuid not null references campaign,
  account_id uuid not null references account,
  unit_id uuid not null,
  account_name text not null,
  platform text not null,
  unit_name text not null,
  posted int not null,
  articles int not null,
  last_posted_at timestamptz,
  met boolean not null,
  primary key (campaign_id, account_id)
);
revoke update, delete, truncate on campaign_final from "${app_role}";

-- What a campaign is about stays once people were told of it; one that is over moves no more.
create function campaign_stays() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.unit_id, new.name, new.tag, new.from_on, new.to_on, new.target, new.posts_each,
      new.opened_by) is distinct from (old.id, old.unit_id, old.name, old.tag, old.from_on, old.to_on,
      old.target, old.posts_each, old.opened_by) then
    raise exception 'what a campaign asks is never changed' using errcode = 'check_violation';
  end if;
  if old.state <> 'RUNNING' and new.state <> old.state then
    raise exception 'a campaign that is over stays over' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger campaign_stays before update on campaign
  for each row execute function campaign_stays();

-- Only while it is closed is its table written, and only once.
create function campaign_final_is_written_at_its_end() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from fresh f join campaign c on c.id = f.campaign_id
      where c.state <> 'RUNNING') then
    raise exception 'the table of a campaign that is over stays' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger campaign_final_is_written_at_its_end after insert on campaign_final
  referencing new table as fresh
  for each statement execute function campaign_final_is_written_at_its_end();

-- What changed since a campaign was last looked at.
create index post_changed_ix on post (changed_at);
create index observed_post_seen_ix on observed_post (seen_at);
