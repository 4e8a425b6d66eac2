-- Moments run forward. Nothing here asks a clock: what is compared lies in the rows, so that the order
-- holds whoever writes them.

-- The subject of a review, of what unit and since when; null where there is none. What was seen on an
-- account is never cleared.
create function review_subject_since(kind text, subject uuid) returns timestamptz
  language sql stable set search_path = public, pg_temp as $$
  select case kind
    when 'POST' then (select p.created_at from post p where p.id = subject)
    when 'REPLY' then (select r.created_at from inquiry_reply r where r.id = subject)
  end
$$;

-- A text is put forward after it was written, and after it was put forward the time before.
create function submission_keeps_its_time() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.submitted_at < new.created_at
      or new.submitted_at < review_subject_since(new.subject_kind, new.subject_id)
      or exists (select 1 from review_case c where c.subject_kind = new.subject_kind
        and c.subject_id = new.subject_id and c.submission < new.submission
        and c.submitted_at > new.submitted_at) then
    raise exception 'it was put forward before it was there' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger submission_keeps_its_time before insert on review_case
  for each row execute function submission_keeps_its_time();

-- A signature comes after its step was opened, after all that was signed before it, and after its role
-- was given; one on paper with its check.
create function signature_keeps_its_time() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from review_step s where s.id = new.step_id and s.opened_at > new.signed_at)
      or exists (select 1 from signature g join review_step b on b.id = g.step_id
        join review_step s on s.id = new.step_id
        where g.case_id = new.case_id and b.stage < s.stage and g.signed_at > new.signed_at)
      or exists (select 1 from paper_signature p where p.id = new.paper_id
        and p.checked_at > new.signed_at) then
    raise exception 'a signature comes after what it follows' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from review_step s
      join person_role r on r.unit_id = s.unit_id and r.role = new.role
        and r.person_id = coalesce(new.for_person_id, new.person_id)
      where s.id = new.step_id and r.granted_at <= new.signed_at) then
    raise exception 'the role was given after the signature' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger signature_keeps_its_time before insert on signature
  for each row execute function signature_keeps_its_time();

-- A clearance is for something that is there, and is given with the last signature: not before it, and
-- not for a time to come.
create function clearance_keeps_its_time() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  since timestamptz := review_subject_since(new.subject_kind, new.subject_id);
  signed timestamptz;
begin
  if since is null then
    raise exception 'there is nothing to be cleared' using errcode = 'check_violation';
  end if;
  if new.case_id is null then
    if new.cleared_at < since then
      raise exception 'it was cleared before it was there' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  select max(g.signed_at) into signed from signature g where g.case_id = new.case_id;
  if new.cleared_at < signed or new.cleared_at > signed + interval '1 minute'
      or exists (select 1 from review_case c where c.id = new.case_id and c.submitted_at < since) then
    raise exception 'a clearance is given with the last signature'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger clearance_keeps_its_time before insert on clearance
  for each row execute function clearance_keeps_its_time();

-- A delivery is planned after its clearance, claimed after it was planned and after all that was tried
-- for it before, and visible after it was claimed; what happened is not moved.
create function delivery_is_planned_in_time() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from clearance c where c.id = new.clearance_id
      and c.cleared_at > new.created_at) then
    raise exception 'it was planned before it was cleared' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger delivery_is_planned_in_time before insert on delivery
  for each row execute function delivery_is_planned_in_time();

create function delivery_keeps_its_time() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.created_at is distinct from old.created_at
      or old.posted_at is not null and new.posted_at is distinct from old.posted_at
      or old.recalled_at is not null and new.recalled_at is distinct from old.recalled_at then
    raise exception 'what happened to a delivery is not moved' using errcode = 'check_violation';
  end if;
  if new.claimed_at is distinct from old.claimed_at and (new.claimed_at < new.created_at
        or new.claimed_at < (select max(a.at) from delivery_attempt a
          where a.delivery_id = new.id and a.at >= new.created_at))
      or new.unknown_since is distinct from old.unknown_since
        and new.unknown_since < new.claimed_at
      or new.posted_at is distinct from old.posted_at and new.posted_at < new.claimed_at
      or new.recalled_at is distinct from old.recalled_at and new.recalled_at < new.posted_at then
    raise exception 'the moments of a delivery run forward' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger delivery_runs_forward before update on delivery
  for each row when ((new.created_at, new.claimed_at, new.unknown_since, new.posted_at,
      new.recalled_at) is distinct from (old.created_at, old.claimed_at, old.unknown_since,
      old.posted_at, old.recalled_at))
  execute function delivery_keeps_its_time();
