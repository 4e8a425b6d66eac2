-- Whether the followers of an account can be sent something by the rules of its platform at a moment;
-- where they cannot, a post that is marked so is one like the others.
create function account_pushes(account uuid, moment timestamptz) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from platform_rule r join account a on a.id = account_pushes.account
    where r.platform = a.platform and r.kind in ('', a.kind) and r.way = 'PUSH'
      and r.valid_from <= (moment at time zone 'Asia/Shanghai')::date)
$$;

-- What limits the posts of an account that are not pushed, at a moment: by its platform's interface, by
-- hand where the platform has none.
create function posting_rule(account uuid, moment timestamptz) returns setof platform_rule
  language sql stable set search_path = public, pg_temp as $$
  select r.* from platform_rule r join account a on a.id = posting_rule.account
  where (r.platform = a.platform and r.kind in ('', a.kind) and r.way in ('PUBLISH', 'BY_HAND')
      or r.platform = '' and r.kind = '' and r.way = 'BY_HAND')
    and r.valid_from <= (moment at time zone 'Asia/Shanghai')::date
  order by r.platform desc, r.way desc, r.kind desc, r.valid_from desc limit 1
$$;

create function posts_are_limited(account uuid, moment timestamptz) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from posting_rule(posts_are_limited.account, posts_are_limited.moment) r
    where coalesce(r.per_hour, r.per_day, r.per_month) is not null)
$$;

-- Posts of an account in a period: the hub's own that are out or may be, each once however often it was
-- tried, and those that were noted as made past the hub. What is still on its way when a period ends may
-- appear in the next one and counts in both until that is known. Of an account that pushes ("every" is
-- false) pushes are not among them.
create function posts_of(account uuid, since timestamptz, until timestamptz, every boolean, without uuid)
  returns bigint language sql stable set search_path = public, pg_temp as $$
  select (select count(distinct coalesce(d.group_id, d.id)) from delivery d
      where d.account_id = posts_of.account and d.kind = 'POST'
        and d.state not in ('CANCELLED', 'FAILED')
        and (d.state in ('CLAIMED', 'CONFIRMING', 'UNKNOWN', 'POSTED', 'RECALLED')
          or d.unknown_since is not null)
        and (posts_of.every or not coalesce(d.push,
          (select p.push from post p where p.id = d.source_id), false))
        and coalesce(d.group_id, d.id) is distinct from posts_of.without
        and d.due_at >= posts_of.since - interval '60 days'
        and (coalesce(d.posted_at, d.claimed_at) >= posts_of.since
          or d.state in ('CLAIMED', 'CONFIRMING', 'UNKNOWN'))
        and coalesce(d.posted_at, d.claimed_at) < posts_of.until)
    + (select count(*) from observed_post o where o.account_id = posts_of.account
        and o.delivery_id is null and (posts_of.every or o.pushed is not true)
        and o.posted_at >= posts_of.since and o.posted_at < posts_of.until)
$$;

-- What is left of the posts of an account at a moment, and when there is one again where none is; no
-- row where its platform counts none.
create function posts_left(account uuid, moment timestamptz, without uuid)
  returns table (remaining bigint, fresh timestamptz)
  language sql stable set search_path = public, pg_temp as $$
  with period as (
    select most, date_trunc(unit, moment at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai' as since,
      (date_trunc(unit, moment at time zone 'Asia/Shanghai') + ('1 ' || unit)::interval)
        at time zone 'Asia/Shanghai' as until
    from posting_rule(posts_left.account, posts_left.moment) cross join lateral
      (values ('hour', per_hour), ('day', per_day), ('month', per_month)) q(unit, most)
    where most is not null),
  counted as (
    select most - posts_of(posts_left.account, since, until,
      not account_pushes(posts_left.account, posts_left.moment), posts_left.without) as remaining, until
    from period)
  select min(remaining), max(until) filter (where remaining <= 0) from counted having count(*) > 0
$$;

-- The last word on a post that is not pushed: two that are claimed at once come one after the other,
-- and the second finds what the first took.
create function post_keeps_its_quota() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if coalesce(new.push, (select p.push from post p where p.id = new.source_id), false)
      and account_pushes(new.account_id, new.claimed_at)
      or not posts_are_limited(new.account_id, new.claimed_at) then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('post ' || new.account_id::text, 0));
  if (select l.remaining from posts_left(new.account_id, new.claimed_at,
      coalesce(new.group_id, new.id)) l) <= 0 then
    raise exception 'the platform takes no more posts of this account now' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger post_keeps_its_quota before update on delivery
  for each row when (new.kind = 'POST' and new.state = 'CLAIMED' and old.state = 'PLANNED')
  execute function post_keeps_its_quota();
