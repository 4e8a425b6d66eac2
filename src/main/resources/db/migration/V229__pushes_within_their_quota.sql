-- A push that somebody saw and that did not come through the hub; null where nobody knows.
alter table observed_post add column pushed boolean;

-- Pushes of an account in a period, each once however many articles it carried: the hub's own that are
-- out or may be, and those past the hub that are known to be pushes. WeChat's addresses of articles that
-- went together have one "mid".
create function pushes_of(account uuid, since timestamptz, until timestamptz, without uuid)
  returns bigint language sql stable set search_path = public, pg_temp as $$
  select (select count(distinct coalesce(d.group_id, d.id)) from delivery d
      left join post p on p.id = d.source_id
      where d.account_id = pushes_of.account and d.kind = 'POST'
        and d.state not in ('CANCELLED', 'FAILED')
        and (d.state in ('CLAIMED', 'CONFIRMING', 'UNKNOWN', 'POSTED', 'RECALLED')
          or d.unknown_since is not null)
        and coalesce(d.push, p.push)
        and coalesce(d.group_id, d.id) is distinct from without
        and d.due_at >= since - interval '60 days'
        and coalesce(d.posted_at, d.claimed_at) >= since
        and coalesce(d.posted_at, d.claimed_at) < until)
    + (select count(distinct coalesce(substring(o.url from '[^a-z]mid=([0-9]+)'), o.id::text))
      from observed_post o where o.account_id = pushes_of.account and o.pushed
        and o.delivery_id is null and o.posted_at >= since and o.posted_at < until)
$$;
create index observed_post_pushed_ix on observed_post (account_id, posted_at)
  where pushed and delivery_id is null;

-- What is left of the pushes of an account at a moment, and when there is one again where none is; no
-- row where its platform counts none.
create function pushes_left(account uuid, moment timestamptz, without uuid)
  returns table (remaining bigint, fresh timestamptz)
  language sql stable set search_path = public, pg_temp as $$
  with rule as (
    select r.* from platform_rule r join account a on a.id = pushes_left.account
    where r.platform = a.platform and r.kind in ('', a.kind) and r.way = 'PUSH'
      and r.valid_from <= (moment at time zone 'Asia/Shanghai')::date
    order by r.kind desc, r.valid_from desc limit 1),
  period as (
    select most, date_trunc(unit, moment at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai' as since,
      (date_trunc(unit, moment at time zone 'Asia/Shanghai') + ('1 ' || unit)::interval)
        at time zone 'Asia/Shanghai' as until
    from rule cross join lateral (values ('hour', per_hour), ('day', per_day), ('month', per_month))
      q(unit, most) where most is not null),
  counted as (
    select most - pushes_of(pushes_left.account, since, until, without) as remaining, until from period)
  select min(remaining), max(until) filter (where remaining <= 0) from counted having count(*) > 0
$$;

-- The last word on a push: two that are claimed at once come one after the other, and the second finds
-- what the first took. Members of one push count as one.
create function push_keeps_its_quota() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  -- Its own call takes one for all its members; what of the group went by an earlier call is counted.
  own uuid := coalesce(new.group_id, new.id);
begin
  if not coalesce(new.push, (select p.push from post p where p.id = new.source_id), false) then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('push ' || new.account_id::text, 0));
  if exists (select 1 from delivery d where d.group_id = new.group_id and d.id <> new.id
      and d.claimed_at <> new.claimed_at and (d.state in ('CLAIMED', 'CONFIRMING', 'UNKNOWN', 'POSTED',
        'RECALLED') or d.unknown_since is not null)) then
    own := null;
  end if;
  if (select l.remaining from pushes_left(new.account_id, new.claimed_at, own) l) <= 0 then
    raise exception 'the pushes of this account are used up' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger push_keeps_its_quota before update on delivery
  for each row when (new.kind = 'POST' and new.state = 'CLAIMED' and old.state = 'PLANNED')
  execute function push_keeps_its_quota();
