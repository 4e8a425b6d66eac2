-- Posts that still stand with words of an article that was corrected or taken back (更正撤稿任务). One row
-- for each post and each demand; it ends when the post is taken back, or by a person with a reason.
create table outdated_post (
  id uuid primary key,
  delivery_id uuid not null references delivery,
  post_id uuid not null references post,
  -- No foreign key, as in post: articles belong to another area.
  article_id uuid not null,
  account_id uuid not null references account,
  unit_id uuid not null references unit,
  kind text not null check (kind in ('CORRECT', 'TAKE_DOWN')),
  -- Which text of the article the post was made from; null where that was not kept.
  shown_version int,
  -- Which text the article had when it asked.
  version int not null,
  basis_id uuid not null references duty_basis,
  since_at timestamptz not null,
  due_at timestamptz not null,
  state text not null check (state in ('OPEN', 'OVERDUE', 'DONE')),
  marks_told smallint not null default 0,
  next_mark_at timestamptz,
  how text check (how in
    ('RECALLED', 'SUPERSEDED', 'MARKED', 'REMOVED', 'UNAFFECTED', 'IMPOSSIBLE')),
  reason text check (length(reason) between 1 and 500),
  done_at timestamptz,
  done_by uuid references person,
  row_version int not null default 0,
  constraint outdated_post_done_ck
    check ((state = 'DONE') = (done_at is not null) and (state = 'DONE') = (how is not null)),
  constraint outdated_post_mark_ck check (state = 'OPEN' or next_mark_at is null),
  -- What the hub did not see happen, a person answers for.
  constraint outdated_post_person_ck
    check ((coalesce(how, 'RECALLED') in ('RECALLED', 'SUPERSEDED')) = (done_by is null)
      and (done_by is null) = (reason is null)),
  constraint outdated_post_kind_ck check (how <> 'UNAFFECTED' or kind = 'CORRECT')
);
-- A post is asked for one thing at a time.
create unique index outdated_post_standing_uq on outdated_post (delivery_id) where state <> 'DONE';
create unique index outdated_post_once_uq on outdated_post (delivery_id, kind, version);
create index outdated_post_article_ix on outdated_post (article_id, due_at, id);
create index outdated_post_account_ix on outdated_post (account_id);
create index outdated_post_due_ix on outdated_post (due_at, id);
create index outdated_post_open_ix on outdated_post (due_at, id) where state <> 'DONE';
create index outdated_post_next_ix on outdated_post (next_mark_at) where next_mark_at is not null;
revoke delete, truncate on outdated_post from "${app_role}";

insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'CORRECT_POST_HOURS', '12',
    '系统默认值（DB15/T 4.5.1.2.4 等只要求源文修改、失效后作出标注，未规定小时数）', '', 'HUB', 'SYSTEM_DEFAULT',
    '2017-05-15'),
  ('NATIONAL', 'TAKE_DOWN_POST_HOURS', '4',
    '系统默认值（DB15/T 4.5.1.2.4 等只要求源文废止、失效后作出标注，未规定小时数）', '', 'HUB', 'SYSTEM_DEFAULT',
    '2017-05-15');

-- As supervision reads them; columns are only added.
create view v_supervision_outdated_post as
  select o.id, o.kind, o.state, o.since_at, o.due_at, o.done_at, o.how, o.account_id, o.article_id,
    o.unit_id, u.path as unit_path
  from outdated_post o join unit u on u.id = o.unit_id;
comment on view v_supervision_outdated_post is
  'One row for each post that stood with words of an article that was corrected or taken back (更正撤稿任务). Columns are a promise, the table behind them is not.';
comment on column v_supervision_outdated_post.how is
  'How it ended, or null while it stands: RECALLED and SUPERSEDED by the hub, the rest by a person with a reason';
