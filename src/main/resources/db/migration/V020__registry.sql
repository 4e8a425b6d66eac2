-- Units: the tree by territory; path holds the ids from the root, so that a subtree is a prefix.
create table unit (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  short_name text,
  level text not null check (level in ('STATE', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP')),
  kind text not null check (kind in ('GOVERNMENT', 'DEPARTMENT', 'DISPATCHED_AGENCY',
    'PUBLIC_INSTITUTION', 'INTERNAL_BODY', 'DEVELOPMENT_ZONE', 'PARTY_ORGAN',
    'PUBLIC_SERVICE_ENTERPRISE')),
  parent_id uuid references unit,
  competent_unit_id uuid references unit,
  region_code text not null,
  credit_code text,
  profile text,
  path text not null,
  version int not null default 0,
  created_at timestamptz not null,
  created_by uuid
);
create unique index unit_path_uq on unit (path text_pattern_ops);
create index unit_parent_ix on unit (parent_id);
create index unit_competent_ix on unit (competent_unit_id);

create table account (
  id uuid primary key,
  unit_id uuid not null references unit,
  platform text not null check (platform in ('WECHAT', 'WEIBO', 'DOUYIN', 'TOUTIAO', 'KUAISHOU',
    'CHANNELS', 'BILIBILI', 'XIAOHONGSHU', 'MINI_PROGRAM', 'BAIJIAHAO', 'GOV_CN_CLIENT', 'APP',
    'OTHER')),
  kind text not null check (kind in ('SUBSCRIPTION', 'SERVICE', 'PERSONAL', 'ENTERPRISE', 'APP',
    'OTHER')),
  name text not null check (length(name) between 1 and 100),
  platform_id text,
  url text,
  status text not null check (status in ('PROPOSED', 'APPROVED', 'ACTIVE', 'ACTIVE_UNFILED',
    'SUSPENDED', 'CLOSE_ANNOUNCED', 'CLOSED', 'DEREGISTERED', 'EXITED', 'DISCOVERED')),
  main boolean not null default false,
  purpose text,
  functions text[] not null default '{}',
  content_owner text,
  security_owner text,
  industries text[] not null default '{}',
  regions text[] not null default '{}',
  filing_no text,
  filed_on date,
  filing_authority text,
  last_post_at timestamptz,
  version int not null default 0,
  created_at timestamptz not null,
  created_by uuid
);
create unique index account_platform_id_uq on account (platform, platform_id)
  where platform_id is not null and status not in ('DEREGISTERED', 'EXITED');
create unique index account_filing_no_uq on account (filing_no) where filing_no is not null;
create index account_unit_ix on account (unit_id);
create index account_status_ix on account (status, last_post_at);
create index account_name_trgm_ix on account using gin (name gin_trgm_ops);
