-- What let the library answer beforehand is asked for again whenever the clearance made of it is: a
-- withdrawn answer is used for nobody, however long ago it was written and whatever kept it.

-- Whether an entry still lets its answer be used as it was cleared then: in the same wording, by that
-- clearance or by another of the same entry, for a renewal of the same words ends the one before it.
create function standing_answer_holds(standing uuid, at timestamptz) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from standing_clearance s
    join standing_clearance n on n.source_id = s.source_id and n.body = s.body
      and n.unit_id = s.unit_id and (n.id = s.id or n.revision = s.revision)
    join knowledge_entry e on e.id = n.source_id and e.state = 'EFFECTIVE' and e.answer = n.body
      and e.unit_id = n.unit_id and (n.revision is null or n.revision = e.revision)
    where s.id = standing and n.voided_at is null and at < n.expires_at)
$$;

-- The same with entry and clearances locked, the entry first as by whoever changes it, so that who
-- withdraws an answer comes clearly before or clearly after. True where nothing was cleared beforehand.
create function standing_answer_is_held(standing uuid, at timestamptz) returns boolean
  language plpgsql set search_path = public, pg_temp as $$
begin
  if standing is null then
    return true;
  end if;
  perform 1 from knowledge_entry e join standing_clearance s on s.source_id = e.id
    where s.id = standing for share of e;
  perform 1 from standing_clearance n join standing_clearance s on s.source_id = n.source_id
    where s.id = standing and n.voided_at is null for share of n;
  return standing_answer_holds(standing, at);
end $$;

-- As before, and: what was cleared beforehand still is.
create or replace function clearance_is_good(clearance_id uuid, at timestamptz) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from clearance c where c.id = clearance_id and c.voided_at is null
    and c.cleared_at <= at and at < c.expires_at
    and (c.standing_clearance_id is null or standing_answer_holds(c.standing_clearance_id, at)))
$$;

-- As before, and: what was cleared beforehand still is.
create or replace function delivery_begins_planned() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c clearance;
begin
  if new.state <> 'PLANNED' or new.claimed_at is not null then
    raise exception 'a delivery begins as a plan' using errcode = 'check_violation';
  end if;
  select * into c from clearance where id = new.clearance_id and voided_at is null for share;
  if not found or standing_answer_is_held(c.standing_clearance_id, new.created_at) is not true then
    raise exception 'the clearance is void' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- As before, and: what was cleared beforehand still is.
create or replace function delivery_passes_the_gate() returns trigger
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
        or c.cleared_at > new.claimed_at
        or standing_answer_is_held(c.standing_clearance_id, new.claimed_at) is not true then
      raise exception 'the clearance does not hold' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;

-- As before, and: what was cleared beforehand still is.
create or replace function posted_by_hand_was_cleared() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c clearance;
begin
  select * into c from clearance where id = new.clearance_id and voided_at is null
    and cleared_at <= new.posted_at and new.posted_at < expires_at for share;
  if not found or standing_answer_is_held(c.standing_clearance_id, new.posted_at) is not true then
    raise exception 'the clearance does not hold' using errcode = 'check_violation';
  end if;
  return new;
end $$;
