-- That a portal took an article back is recorded by a person, with reason and evidence, where its
-- webhook does not say so. Where it concerns many accounts a second person says the same; what a page
-- that is gone suggests is a suspicion until a person decides.
create table article_withdrawal (
  id uuid primary key,
  article_id uuid not null references article,
  state text not null check (state in ('SUSPECTED', 'WAITS', 'EFFECTIVE', 'DISMISSED')),
  -- How often the page was gone; null where nobody looked.
  looks int,
  reason text,
  evidence_url text,
  -- How many accounts show the article or owe it.
  accounts int not null,
  made_at timestamptz not null,
  wanted_by uuid references person,
  wanted_by_name text,
  wanted_at timestamptz,
  decided_by uuid references person,
  decided_by_name text,
  decided_at timestamptz,
  decision text,
  version int not null default 0,
  check ((state = 'SUSPECTED') = (wanted_by is null and decided_by is null)),
  check (state not in ('WAITS', 'EFFECTIVE') or (reason is not null and evidence_url is not null)),
  check ((decided_by is null) = (decided_at is null))
);
create index article_withdrawal_ix on article_withdrawal (article_id, made_at desc);
create unique index article_withdrawal_open_uq on article_withdrawal (article_id)
  where state in ('SUSPECTED', 'WAITS');
revoke delete, truncate on article_withdrawal from "${app_role}";

-- Whoever wanted it does not confirm it, with whatever user.
create function withdrawal_is_of_two_humans() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if same_human(old.wanted_by, new.decided_by) then
    raise exception 'the withdrawal of article % waits for a second person', new.article_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger withdrawal_is_of_two_humans before update on article_withdrawal
  for each row when (old.state = 'WAITS' and new.state = 'EFFECTIVE')
  execute function withdrawal_is_of_two_humans();

-- What was decided stays as it was decided.
create function withdrawal_stays_decided() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'the withdrawal of article % is decided', old.article_id
    using errcode = 'check_violation';
end $$;
create trigger withdrawal_stays_decided before update on article_withdrawal
  for each row when (old.state in ('EFFECTIVE', 'DISMISSED')) execute function withdrawal_stays_decided();

-- Whether the page of an article that has to be reposted still stands.
create table article_look (
  article_id uuid primary key references article,
  next_at timestamptz,
  until_at timestamptz not null,
  -- How often in a row the page was gone.
  gone int not null default 0,
  -- A person said that it was not taken back: nothing is suspected until the page was seen again.
  quiet boolean not null default false,
  looked_at timestamptz
);
create index article_look_ix on article_look (next_at) where next_at is not null;
insert into article_look (article_id, next_at, until_at)
  select id, now() + random() * interval '1 day', received_at + interval '30 days' from article
  where state = 'CURRENT' and importance in ('IMPORTANT', 'RESPONSE', 'EMERGENCY') and url is not null
    and received_at > now() - interval '30 days';
