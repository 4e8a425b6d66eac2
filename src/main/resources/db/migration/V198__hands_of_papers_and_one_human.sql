-- Two users of one human count as one person wherever people have to be different, and a signature on
-- paper goes only through hands that had no other part in the text.

-- The mobile or the mailbox that somebody alone has, however it was written down. Numbers of desks are
-- shared in an office and say nothing about who sits there.
create function mobile_of(said text) returns text language sql immutable as $$
  select substring(regexp_replace(normalize(said, NFKC), '[^0-9]', '', 'g')
    from '^(?:0086|86)?(1[3-9][0-9]{9})$')
$$;
create function mailbox_of(said text) returns text language sql immutable as $$
  select substring(lower(regexp_replace(normalize(said, NFKC), '\s', '', 'g')) from '^.+@.+$')
$$;
alter table person
  add column mobile text generated always as (mobile_of(phone)) stored,
  add column mailbox text generated always as (mailbox_of(email)) stored;
create index person_mobile_ix on person (mobile) where mobile is not null;
create index person_mailbox_ix on person (mailbox) where mailbox is not null;

create function same_human(one uuid, other uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select coalesce(one = other, false) or exists (select 1 from person a
    join person b on b.mobile = a.mobile or b.mailbox = a.mailbox
    where a.id = one and b.id = other)
$$;

-- As before, and: a second user of who wrote is who wrote.
create or replace function wrote_or_submitted(c review_case, person uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select coalesce(coalesce(person = c.author_id or person = c.submitted_by, false)
      or person = any (c.author_ids), true)
    or exists (select 1 from unnest(c.author_ids || c.author_id || c.submitted_by) h(hand)
      where same_human(h.hand, wrote_or_submitted.person))
$$;

-- Who signed in a review, or was signed for.
create function had_signed(review uuid, who uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from signature g
    cross join lateral (values (g.person_id), (g.for_person_id)) x(hand)
    where g.case_id = review and same_human(x.hand, who))
$$;

create function signature_is_another_humans() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if had_signed(new.case_id, new.person_id) or had_signed(new.case_id, new.for_person_id) then
    raise exception 'one human gives one signature' using errcode = 'check_violation';
  end if;
  if exists (select 1 from paper_signature p
      cross join lateral (values (p.recorded_by), (p.checked_by)) x(hand)
      where p.case_id = new.case_id and p.state <> 'REFUSED'
        and (same_human(x.hand, new.person_id) or same_human(x.hand, new.for_person_id))) then
    raise exception 'who took a paper in hand does not sign' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger signature_is_another_humans before insert on signature
  for each row execute function signature_is_another_humans();

-- What became known between the signatures and the clearance counts too.
create function clearance_is_of_several_humans() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from signature g join signature o on o.case_id = g.case_id and o.id > g.id
      cross join lateral (values (g.person_id), (g.for_person_id)) x(hand)
      cross join lateral (values (o.person_id), (o.for_person_id)) y(hand)
      where g.case_id = new.case_id and g.decision = 'APPROVE' and o.decision = 'APPROVE'
        and same_human(x.hand, y.hand)) then
    raise exception 'one human signed twice' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger clearance_is_of_several_humans before insert on clearance
  for each row when (new.case_id is not null) execute function clearance_is_of_several_humans();

create function stand_in_is_another_human() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if same_human(new.deputy_id, new.person_id) or same_human(new.deputy_id, new.set_by) then
    raise exception 'holder, deputy and whoever names the deputy are one human'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger stand_in_is_another_human before insert on stand_in
  for each row execute function stand_in_is_another_human();

create function after_review_is_another_humans() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if had_signed(new.case_id, new.reviewed_by) then
    raise exception 'who signed it as another user does not read it again'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger after_review_is_of_another_human before update on after_review
  for each row when (new.reviewed_by is not null)
  execute function after_review_is_another_humans();

create function answer_is_cleared_by_another_human() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from knowledge_author a where a.entry_id = new.source_id
      and same_human(a.person_id, new.cleared_by)) then
    raise exception 'the author does not clear, under no other user either'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger answer_is_not_cleared_by_own_second_user before insert on standing_clearance
  for each row execute function answer_is_cleared_by_another_human();

-- Who takes a paper in hand: of the unit's own people, with no other hand in the text.
create function takes_paper(hand uuid, p paper_signature) returns text
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  if exists (select 1 from person o where o.id = hand and o.contractor_id is not null) then
    return 'people of a contractor take no paper in hand';
  end if;
  if had_signed(p.case_id, hand) then
    return 'who signed in this review takes no paper in hand';
  end if;
  if exists (select 1 from paper_signature o where o.case_id = p.case_id and o.id <> p.id
      and o.state <> 'REFUSED' and same_human(o.signer_id, hand)) or same_human(p.signer_id, hand) then
    return 'who signed on paper takes no paper in hand, as one human under whatever user';
  end if;
  return null;
end $$;

create function paper_is_in_other_hands() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  why text;
begin
  if new.checked_by is null or new.state = 'COUNTED' then
    why := takes_paper(new.recorded_by, new);
  end if;
  if why is null and new.checked_by is not null then
    why := takes_paper(new.checked_by, new);
    if same_human(new.checked_by, new.recorded_by) then
      why := 'one human does not write a paper down and compare it';
    end if;
  end if;
  if why is not null then
    raise exception '%', why using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger paper_is_in_other_hands before insert or update on paper_signature
  for each row execute function paper_is_in_other_hands();

-- A paper is of the days between the printing of its form and its coming in, signed by who held the
-- role on that day; who writes it down works at the unit.
create function paper_is_of_its_day() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  today date := (new.recorded_at at time zone 'Asia/Shanghai')::date;
begin
  if exists (select 1 from review_case c, review_code k where c.id = new.case_id
      and k.code = new.code and (new.recorded_at < c.submitted_at or new.recorded_at < k.issued_at
        or new.signed_on > today
        or new.signed_on < (c.submitted_at at time zone 'Asia/Shanghai')::date
        or new.signed_on < (k.issued_at at time zone 'Asia/Shanghai')::date)) then
    raise exception 'the day of the paper is not possible' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from person_role r join review_step s on s.unit_id = r.unit_id
      where s.id = new.step_id and r.person_id = new.signer_id and r.role = new.role
        and r.role = any (s.roles)
        and (r.granted_at at time zone 'Asia/Shanghai')::date <= new.signed_on
        and (r.until is null or r.until >= new.signed_on)) then
    raise exception 'the role is missing on the day of the paper' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from person_role r join review_step s on s.unit_id = r.unit_id
      where s.id = new.step_id and r.person_id = new.recorded_by
        and (r.until is null or r.until >= today)) then
    raise exception 'who writes a paper down works at the unit' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger paper_is_of_its_day before insert on paper_signature
  for each row execute function paper_is_of_its_day();

-- A paper is compared by who answers for reading at the unit, or supervises it.
create function paper_is_compared_by_readers() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.checked_at < new.recorded_at then
    raise exception 'a paper is compared after it was written down'
      using errcode = 'check_violation';
  end if;
  if not exists (select 1 from person_role r join review_step s on s.id = new.step_id
      join unit at on at.id = s.unit_id left join unit over on over.id = r.unit_id
      where r.person_id = new.checked_by
        and (r.unit_id = s.unit_id and r.role in ('COORDINATOR', 'REVIEWER', 'CHIEF_REVIEWER',
            'SECRECY_REVIEWER')
          or r.role = 'SUPERVISOR' and starts_with(at.path, over.path))
        and (r.until is null
          or r.until >= (new.checked_at at time zone 'Asia/Shanghai')::date)) then
    raise exception 'this person may not compare papers here' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger paper_is_compared_by_readers before update on paper_signature
  for each row when (new.checked_by is not null)
  execute function paper_is_compared_by_readers();
