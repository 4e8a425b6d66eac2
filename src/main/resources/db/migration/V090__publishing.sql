-- A post: one text of one unit, shown on several accounts.
create table post (
  id uuid primary key,
  unit_id uuid not null references unit,
  author_id uuid not null references person,
  title text not null check (length(title) between 1 and 200),
  body_html text not null,
  summary text not null default '',
  cover_digest text check (cover_digest ~ '^[0-9a-f]{64}$'),
  cover_file_id uuid,
  grade text not null,
  -- No foreign key: articles belong to a higher area.
  article_id uuid,
  source_name text,
  source_url text,
  push boolean not null default false,
  stage text not null check (stage in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'CLEARED')),
  stage_note text,
  revision int not null default 1,
  version int not null default 0,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null
);
create index post_unit_ix on post (unit_id, id desc);
create index post_article_ix on post (article_id) where article_id is not null;

-- What one account shows, exactly; the digest is what a clearance binds.
create table post_variant (
  id uuid primary key,
  post_id uuid not null references post,
  account_id uuid not null references account,
  -- Words for this account only, as they were written; null takes those of the post.
  own_title text,
  own_body text,
  title text not null,
  body_html text not null,
  summary text not null default '',
  source_url text,
  media text[] not null default '{}',
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  constraint post_variant_uq unique (post_id, account_id)
);
create index post_variant_account_ix on post_variant (account_id, post_id);

-- One text on its way to one account. It cannot be without a clearance of exactly this content for
-- exactly this account, and every claim asks again.
create table delivery (
  id uuid primary key,
  kind text not null check (kind in ('POST', 'REPLY')),
  source_id uuid not null,
  unit_id uuid not null references unit,
  account_id uuid not null references account,
  digest text not null,
  clearance_id uuid not null,
  state text not null check (state in ('PLANNED', 'CLAIMED', 'CONFIRMING', 'UNKNOWN',
    'WAITING_FOR_PERSON', 'POSTED', 'FAILED', 'CANCELLED', 'RECALLED')),
  due_at timestamptz not null,
  -- When the hub does something next by itself; null when only a person can, or nothing is left.
  next_at timestamptz,
  claimed_at timestamptz,
  leased_until timestamptz,
  -- Real time of the first call: traces on the platform cannot be older.
  called_at timestamptz,
  once_key text not null unique check (once_key ~ '^[0-9a-f]{32}$'),
  ticket jsonb not null default '{}',
  -- Replies only: what is said, and to what.
  reply_text text,
  reply_to jsonb,
  platform_post_id text,
  url text,
  posted_at timestamptz,
  by_hand boolean not null default false,
  screenshot_file_id uuid,
  error_code text,
  error text,
  fix_by text check (fix_by in ('AUTHOR', 'ADMINISTRATOR', 'NOBODY')),
  unknown_since timestamptz,
  attempts int not null default 0,
  looks int not null default 0,
  recall text check (recall in ('WANTED', 'BY_HAND', 'IMPOSSIBLE')),
  recall_reason text,
  recalled_at timestamptz,
  version int not null default 0,
  created_at timestamptz not null,
  created_by uuid,
  constraint delivery_clearance_fk foreign key (clearance_id, account_id, digest)
    references clearance (id, account_id, digest),
  constraint delivery_claim_ck check (claimed_at is not null
    or state in ('PLANNED', 'CANCELLED', 'FAILED')),
  constraint delivery_plan_ck check (state <> 'PLANNED' or claimed_at is null),
  constraint delivery_posted_ck check ((posted_at is not null) = (state in ('POSTED', 'RECALLED'))),
  constraint delivery_reply_ck check ((kind = 'REPLY') = (reply_text is not null)
    and (kind = 'REPLY') = (reply_to is not null))
);
create unique index delivery_one_live_uq on delivery (source_id, account_id)
  where state <> 'CANCELLED';
create unique index delivery_platform_post_uq on delivery (account_id, platform_post_id)
  where platform_post_id is not null and kind = 'POST';
create index delivery_next_ix on delivery (next_at) where next_at is not null;
create index delivery_unit_ix on delivery (unit_id, id desc);
create index delivery_account_ix on delivery (account_id, id desc);
create index delivery_source_ix on delivery (source_id);
create index delivery_due_ix on delivery (due_at);
create index delivery_waiting_ix on delivery (unit_id, state)
  where state in ('WAITING_FOR_PERSON', 'FAILED', 'UNKNOWN');

-- Which way a delivery may go; the hub's own table is DeliveryAction, this one is the last word.
create function delivery_may_go(came text, goes text) returns boolean language sql immutable as $$
  select case came
    when 'PLANNED' then goes in ('CLAIMED', 'CANCELLED', 'FAILED', 'WAITING_FOR_PERSON')
    when 'CLAIMED' then goes in ('PLANNED', 'CONFIRMING', 'UNKNOWN', 'WAITING_FOR_PERSON', 'POSTED',
      'FAILED')
    when 'CONFIRMING' then goes in ('UNKNOWN', 'WAITING_FOR_PERSON', 'POSTED', 'FAILED')
    when 'UNKNOWN' then goes in ('PLANNED', 'CONFIRMING', 'WAITING_FOR_PERSON', 'POSTED', 'FAILED')
    when 'WAITING_FOR_PERSON' then goes in ('PLANNED', 'POSTED', 'CANCELLED')
    when 'FAILED' then goes = 'CANCELLED'
    when 'POSTED' then goes = 'RECALLED'
    else false end
$$;

create function delivery_begins_planned() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.state <> 'PLANNED' or new.claimed_at is not null then
    raise exception 'a delivery begins as a plan' using errcode = 'check_violation';
  end if;
  perform 1 from clearance c where c.id = new.clearance_id and c.voided_at is null for share;
  if not found then
    raise exception 'the clearance is void' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger delivery_begins_planned before insert on delivery
  for each row execute function delivery_begins_planned();

-- The gate at the moment of sending. The clearance's row is locked, so that whoever voids it comes
-- clearly before or clearly after.
create function delivery_passes_the_gate() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c clearance;
begin
  if (new.id, new.kind, new.source_id, new.unit_id, new.account_id, new.digest, new.clearance_id,
      new.once_key) is distinct from (old.id, old.kind, old.source_id, old.unit_id, old.account_id,
      old.digest, old.clearance_id, old.once_key)
      or new.reply_text is distinct from old.reply_text
      or new.reply_to is distinct from old.reply_to then
    raise exception 'what is delivered where is never changed' using errcode = 'check_violation';
  end if;
  if new.state <> old.state and not delivery_may_go(old.state, new.state) then
    raise exception 'a delivery does not go from % to %', old.state, new.state
      using errcode = 'check_violation';
  end if;
  if old.state = 'PLANNED' and new.state in ('CLAIMED', 'WAITING_FOR_PERSON')
      and new.claimed_at is null
      or new.claimed_at is distinct from old.claimed_at and new.claimed_at is not null
        and old.state <> 'PLANNED' then
    raise exception 'only a plan is claimed' using errcode = 'check_violation';
  end if;
  if new.claimed_at is distinct from old.claimed_at and new.claimed_at is not null then
    select * into c from clearance where id = new.clearance_id for share;
    if c.voided_at is not null or c.expires_at <= new.claimed_at
        or c.cleared_at > new.claimed_at then
      raise exception 'the clearance does not hold' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger delivery_passes_the_gate before update on delivery
  for each row execute function delivery_passes_the_gate();
revoke delete on delivery from "${app_role}";

-- Every call to a platform for a delivery, and what came of it.
create table delivery_attempt (
  id uuid not null,
  delivery_id uuid not null,
  call text not null check (call in ('PUBLISH', 'REPLY', 'LOOK', 'FIND', 'RECALL', 'PERSON')),
  at timestamptz not null,
  outcome text not null,
  code text,
  note text,
  primary key (id, at)
) partition by range (at);
create table delivery_attempt_default partition of delivery_attempt default;
create index delivery_attempt_delivery_ix on delivery_attempt (delivery_id, at);
insert into partitioned_table values ('delivery_attempt');
revoke update, delete on delivery_attempt, delivery_attempt_default from "${app_role}";

-- What really is on an account, as somebody or something saw it.
create table observed_post (
  id uuid primary key,
  account_id uuid not null references account,
  url text not null,
  title text not null default '',
  platform_post_id text,
  posted_at timestamptz not null,
  seen_at timestamptz not null,
  seen_by uuid,
  delivery_id uuid references delivery,
  constraint observed_post_uq unique (account_id, url)
);
create index observed_post_account_ix on observed_post (account_id, id desc);
create index observed_post_outside_ix on observed_post (account_id) where delivery_id is null;

-- Messages that a platform has already brought, by its own ids; callbacks are repeated.
create table inbound_key (
  account_id uuid not null references account,
  message_id text not null,
  arrived_at timestamptz not null,
  primary key (account_id, message_id)
);
revoke update, delete on inbound_key from "${app_role}";
