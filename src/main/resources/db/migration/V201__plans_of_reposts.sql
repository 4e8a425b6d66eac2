-- What platforms allow, dated, with where it was read. Never changed by the application: a platform
-- that changes its limits gets a new row by migration.
create table platform_rule (
  platform text not null,
  -- Empty: every kind of account.
  kind text not null default '',
  way text not null check (way in ('PUSH', 'PUBLISH', 'BY_HAND')),
  valid_from date not null,
  per_hour int check (per_hour > 0),
  per_day int check (per_day > 0),
  per_month int check (per_month > 0),
  -- How many articles the platform takes in one delivery.
  together int not null default 1 check (together between 1 and 8),
  visibility text not null check (visibility in ('PUSHED', 'HOME_PAGE', 'LINK_ONLY')),
  -- From the call until people see it; taken off the deadline.
  takes_minutes int not null check (takes_minutes between 0 and 1440),
  source text not null check (length(source) > 0),
  read_on date not null,
  primary key (platform, kind, way, valid_from)
);
revoke insert, update, delete on platform_rule from "${app_role}";
insert into platform_rule (platform, kind, way, valid_from, per_hour, per_day, per_month, together,
  visibility, takes_minutes, source, read_on) values
  ('WECHAT', 'SUBSCRIPTION', 'PUSH', '2026-01-01', null, 1, null, 8, 'PUSHED', 5,
    '微信公众平台文档「群发」：认证的订阅号每天群发成功一次；一次图文消息最多八篇', '2026-11-22'),
  ('WECHAT', 'SERVICE', 'PUSH', '2026-01-01', null, null, 4, 8, 'PUSHED', 5,
    '微信公众平台文档「群发」：服务号每名关注者每月最多收到四次；一次图文消息最多八篇', '2026-11-22'),
  ('WECHAT', '', 'PUBLISH', '2026-01-01', null, null, null, 1, 'LINK_ONLY', 5,
    '微信公众平台文档「发布能力」：发布不推送，不占群发次数，不保证在主页展示', '2026-11-22'),
  ('WEIBO', '', 'PUBLISH', '2026-01-01', 30, 100, null, 1, 'HOME_PAGE', 1,
    '微博开放平台「接口访问频次」：每名用户每小时发博三十次，每名用户每应用每天一百次调用', '2026-11-22'),
  ('DOUYIN', '', 'PUBLISH', '2026-01-01', null, 75, null, 1, 'HOME_PAGE', 15,
    '抖音开放平台投稿能力：每天约七十五条，见于开发者的说明，上线前须向平台核实', '2026-11-22'),
  ('KUAISHOU', '', 'PUBLISH', '2026-01-01', null, null, null, 1, 'HOME_PAGE', 15,
    '快手开放平台「作品发布」：未载明次数限制', '2026-11-22'),
  ('TOUTIAO', '', 'PUBLISH', '2026-01-01', null, null, null, 1, 'HOME_PAGE', 15,
    '今日头条开放平台：只开放短视频发布，文章由人工发布；未载明次数限制', '2026-11-22'),
  ('BILIBILI', '', 'BY_HAND', '2026-01-01', null, 5, null, 1, 'HOME_PAGE', 15,
    '哔哩哔哩开放平台：非机构账号每天约五条，见于开发者的说明，上线前须向平台核实', '2026-11-22'),
  ('APP', '', 'PUBLISH', '2026-01-01', null, null, null, 1, 'HOME_PAGE', 1,
    '本单位自有客户端接口：没有次数限制', '2026-11-22'),
  ('', '', 'BY_HAND', '2026-01-01', null, null, null, 1, 'HOME_PAGE', 15,
    '平台没有可用的发布接口：人工发布，未载明次数限制', '2026-11-22');

-- How an account's operators like to post. No row: each as soon as it may go, pushes are kept.
create table posting_wish (
  account_id uuid primary key references account,
  push boolean not null default false,
  push_at time,
  reserve int not null default 0 check (reserve between 0 and 31),
  hold boolean not null default false,
  apart_minutes int not null default 0 check (apart_minutes between 0 and 720),
  -- When somebody is there who confirms mass sends; null where none has to be confirmed.
  confirm_from time,
  confirm_until time,
  confirm_working_days boolean not null default false,
  changed_at timestamptz not null,
  changed_by uuid,
  constraint posting_wish_confirm_ck check ((confirm_from is null) = (confirm_until is null)
    and (confirm_from is null or confirm_from < confirm_until))
);
revoke delete on posting_wish from "${app_role}";

-- What a person has fixed for a duty; the planner never moves it.
create table duty_pin (
  duty_id uuid primary key references duty,
  way text not null check (way in ('PUSH', 'PUBLISH', 'BY_HAND')),
  at timestamptz not null,
  reason text check (length(reason) between 1 and 500),
  pinned_at timestamptz not null,
  pinned_by uuid not null references person
);

-- How a duty that is owed is best done, as it was last computed.
create table duty_plan (
  duty_id uuid primary key references duty,
  account_id uuid not null references account,
  -- Null where nothing that the account can do counts.
  way text check (way in ('PUSH', 'PUBLISH', 'BY_HAND')),
  at timestamptz,
  visibility text check (visibility in ('PUSHED', 'HOME_PAGE', 'LINK_ONLY')),
  reason text,
  merged_with uuid[] not null default '{}',
  -- Why it cannot be in time, and what would help; null where it is in time.
  cause text,
  -- Each a way out, with the moment at which the article would then go out where there is one.
  ways_out text[] not null default '{}',
  best boolean not null,
  made_at timestamptz not null,
  constraint duty_plan_ck check ((way is null) = (at is null) and (at is null) = (visibility is null)
    and (at is null) = (reason is null) and (at is not null or cause is not null))
);
create index duty_plan_account_ix on duty_plan (account_id);

-- Whose plan has to be made again: an account, or all that owe an article. While a row is handled it
-- is not due; a change in the meantime makes it another mark, which stays.
create table plan_wanted (
  subject_id uuid primary key,
  kind text not null check (kind in ('ACCOUNT', 'ARTICLE')),
  mark int not null default 1,
  -- How far the accounts of an article have been handled.
  after uuid,
  next_at timestamptz not null
);
create index plan_wanted_next_ix on plan_wanted (next_at, subject_id);

-- An account's own push, where it differs from its post's; plans say it for each account.
alter table delivery add column push boolean;
create index delivery_month_ix on delivery (account_id, due_at)
  where kind = 'POST' and state not in ('CANCELLED', 'FAILED');

insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'QUIET_HOURS', 'HOUR_23,HOUR_0,HOUR_1,HOUR_2,HOUR_3,HOUR_4,HOUR_5', '系统默认值（国家文件未规定静默时段）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15'),
  ('NATIONAL', 'UNPUSHED_FULFILS', 'true', '系统默认值（国家文件未规定转载须推送给关注者）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15');
-- What open duties have so far is planned on the first round.
insert into plan_wanted (subject_id, kind, next_at)
  select distinct account_id, 'ACCOUNT', now() from duty where state in ('OPEN', 'OVERDUE');
