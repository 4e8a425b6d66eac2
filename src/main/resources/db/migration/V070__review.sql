-- The gate. A clearance binds exactly one content to exactly one account; the database itself checks
-- that the signatures behind it are complete, whoever asks for it.

-- One submission of one subject.
create table review_case (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('POST', 'REPLY')),
  subject_id uuid not null,
  submission int not null check (submission > 0),
  unit_id uuid not null references unit,
  author_id uuid references person,
  submitted_by uuid references person,
  submitted_at timestamptz not null,
  title text not null,
  grade text not null,
  article_id uuid,
  source_name text,
  source_url text,
  original_html text,
  state text not null check (state in ('OPEN', 'CLEARED', 'RETURNED', 'REJECTED', 'VOIDED')),
  closed_at timestamptz,
  closed_why text,
  dictionary_version text not null default '',
  version int not null default 0,
  created_at timestamptz not null,
  created_by uuid,
  constraint review_case_closed_ck check ((state = 'OPEN') = (closed_at is null)),
  constraint review_case_submission_uq unique (subject_kind, subject_id, submission)
);
create unique index review_case_one_open_uq on review_case (subject_kind, subject_id)
  where state = 'OPEN';
create index review_case_subject_ix on review_case (subject_id, submission desc);
create index review_case_unit_ix on review_case (unit_id, submitted_at desc);

-- What one account would show, as it was submitted.
create table review_piece (
  case_id uuid not null references review_case,
  account_id uuid not null references account,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  position int not null,
  title text not null,
  body_html text not null,
  summary text not null,
  source_url text,
  media text[] not null default '{}',
  primary key (case_id, account_id)
);

-- The signatures asked for, copied from the template at submission so that a later change of the
-- template does not touch what is under way.
create table review_step (
  id uuid primary key,
  case_id uuid not null references review_case,
  position int not null check (position > 0),
  unit_id uuid not null references unit,
  roles text[] not null check (cardinality(roles) > 0),
  state text not null check (state in ('WAITING', 'OPEN', 'APPROVED', 'RETURNED', 'REJECTED',
    'CANCELLED')),
  nobody_to_sign boolean not null default false,
  opened_at timestamptz,
  decided_at timestamptz,
  version int not null default 0,
  constraint review_step_position_uq unique (case_id, position),
  constraint review_step_case_uq unique (id, case_id)
);
create index review_step_open_ix on review_step (unit_id, id) where state = 'OPEN';

-- What a person decided. Written once.
create table signature (
  id uuid primary key,
  case_id uuid not null,
  step_id uuid not null,
  person_id uuid not null references person,
  person_name text not null,
  role text not null,
  decision text not null check (decision in ('APPROVE', 'RETURN', 'REJECT')),
  gates jsonb not null,
  answers jsonb not null default '{}',
  note text,
  signed_at timestamptz not null,
  constraint signature_step_fk foreign key (step_id, case_id) references review_step (id, case_id),
  constraint signature_step_uq unique (step_id),
  constraint signature_person_once_uq unique (case_id, person_id),
  constraint signature_reason_ck check (decision = 'APPROVE' or length(note) > 0)
);

-- What the machine's checks found in a submission, and how people answered it.
create table review_finding (
  id uuid primary key,
  case_id uuid not null references review_case,
  account_id uuid,
  position int not null,
  gate text not null check (gate in ('POLITICAL', 'LEGAL', 'POLICY', 'SECRECY', 'TEXT')),
  severity text not null check (severity in ('BLOCK', 'ANSWER', 'HINT')),
  acceptable boolean not null,
  rule text not null,
  words text[] not null default '{}',
  place text not null check (place in ('TITLE', 'BODY', 'SUMMARY', 'WHOLE')),
  span_from int,
  span_to int,
  excerpt text not null default '',
  answer text check (answer in ('RESOLVED', 'ACCEPTED')),
  answered_by uuid references person,
  answered_at timestamptz,
  constraint review_finding_span_ck check ((span_from is null) = (span_to is null)
    and span_from >= 0 and span_to >= span_from),
  constraint review_finding_answer_ck check ((answer is null) = (answered_by is null)
    and (answer is null) = (answered_at is null))
);
create index review_finding_case_ix on review_finding (case_id, position);

-- An answer of the library that is cleared for every account of a subtree until it changes. Using it
-- writes the clearance of the account in the transaction that sends.
create table standing_clearance (
  id uuid primary key,
  unit_id uuid not null references unit,
  source_id uuid not null,
  body text not null,
  cleared_at timestamptz not null,
  cleared_by uuid not null references person,
  expires_at timestamptz not null,
  voided_at timestamptz,
  voided_by uuid,
  void_reason text,
  constraint standing_clearance_time_ck check (expires_at > cleared_at),
  constraint standing_clearance_void_ck check ((voided_at is null) = (void_reason is null))
);
create index standing_clearance_source_ix on standing_clearance (source_id) where voided_at is null;

create table clearance (
  id uuid primary key,
  account_id uuid not null references account,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  subject_kind text not null check (subject_kind in ('POST', 'REPLY')),
  subject_id uuid not null,
  case_id uuid references review_case,
  standing_clearance_id uuid references standing_clearance,
  cleared_at timestamptz not null,
  cleared_by uuid not null references person,
  expires_at timestamptz not null,
  voided_at timestamptz,
  voided_by uuid,
  void_reason text,
  constraint clearance_content_uq unique (id, account_id, digest),
  constraint clearance_case_uq unique (case_id, account_id),
  constraint clearance_origin_ck check ((case_id is null) <> (standing_clearance_id is null)),
  constraint clearance_time_ck check (expires_at > cleared_at),
  constraint clearance_void_ck check ((voided_at is null) = (void_reason is null))
);
create index clearance_subject_ix on clearance (subject_id, account_id) where voided_at is null;

-- The digest of a piece, the same as the hub computes: every part with its length in UTF-16 units.
create function piece_part(part text) returns text language sql immutable as $$
  select E'\n' || (length(part) + length(regexp_replace(part, '[^\U00010000-\U0010FFFF]', '', 'g')))
    || ':' || part
$$;
create function piece_digest(account_id uuid, title text, body_html text, summary text,
    source_url text, media text[]) returns text
  language sql immutable set search_path = public, pg_temp as $$
  select encode(sha256(convert_to('1' || piece_part(account_id::text) || piece_part(title)
    || piece_part(body_html) || piece_part(summary) || piece_part(coalesce(source_url, 'null'))
    || coalesce((select string_agg(E'\n' || m, '' order by n)
         from unnest(media) with ordinality as u(m, n)), ''), 'UTF8')), 'hex')
$$;

-- Nothing is added to a submission once somebody has signed it or it is over.
create function submission_is_fixed() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform 1 from review_case c where c.id = new.case_id and c.state = 'OPEN'
    and not exists (select 1 from signature s where s.case_id = c.id);
  if not found then
    raise exception 'the submission is signed or over' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger review_step_is_fixed before insert on review_step
  for each row execute function submission_is_fixed();
create trigger review_piece_is_fixed before insert on review_piece
  for each row execute function submission_is_fixed();

create function piece_fits_its_digest() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.digest <> piece_digest(new.account_id, new.title, new.body_html, new.summary,
      new.source_url, new.media) then
    raise exception 'the digest is not that of the piece' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger review_piece_fits_its_digest before insert on review_piece
  for each row execute function piece_fits_its_digest();

-- Who may sign: not the author, not who submitted, only a holder of the role at the step's unit, and
-- only when all earlier steps are approved.
create function signature_is_allowed() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c review_case;
  s review_step;
begin
  select * into c from review_case where id = new.case_id for update;
  select * into s from review_step where id = new.step_id;
  if c.state <> 'OPEN' then
    raise exception 'the review is over' using errcode = 'check_violation';
  end if;
  if new.person_id = c.author_id or new.person_id = c.submitted_by then
    raise exception 'the author does not sign' using errcode = 'check_violation';
  end if;
  if not new.role = any (s.roles) or not exists (select 1 from person_role r
      where r.person_id = new.person_id and r.unit_id = s.unit_id and r.role = new.role
        and (r.until is null
          or r.until >= (new.signed_at at time zone 'Asia/Shanghai')::date)) then
    raise exception 'the role is missing' using errcode = 'check_violation';
  end if;
  if exists (select 1 from review_step b where b.case_id = c.id and b.position < s.position
      and not exists (select 1 from signature g where g.step_id = b.id
        and g.decision = 'APPROVE')) then
    raise exception 'an earlier signature is missing' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger signature_is_allowed before insert on signature
  for each row execute function signature_is_allowed();

create function signature_stands() returns trigger language plpgsql as $$
begin
  raise exception 'a signature is never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger signature_stands before update or delete on signature
  for each row execute function signature_stands();

-- A clearance from a review: all steps approved by different people, none of them the author.
create function review_is_complete(c review_case) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select c.state in ('OPEN', 'CLEARED')
    and count(*) > 0
    and count(*) = count(g.id)
    and count(distinct g.person_id) = count(*)
    and bool_and(g.person_id is distinct from c.author_id
      and g.person_id is distinct from c.submitted_by)
  from review_step s left join signature g on g.step_id = s.id and g.decision = 'APPROVE'
  where s.case_id = c.id
$$;

create function clearance_is_earned() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c review_case;
  l standing_clearance;
begin
  if new.voided_at is not null then
    raise exception 'a clearance begins unvoided' using errcode = 'check_violation';
  end if;
  if new.case_id is not null then
    select * into c from review_case where id = new.case_id for share;
    if not review_is_complete(c) then
      raise exception 'signatures are missing' using errcode = 'check_violation';
    end if;
    if c.subject_kind <> new.subject_kind or c.subject_id <> new.subject_id
        or not exists (select 1 from review_piece p where p.case_id = c.id
          and p.account_id = new.account_id and p.digest = new.digest) then
      raise exception 'this content was not reviewed' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  select * into l from standing_clearance where id = new.standing_clearance_id for share;
  if l.voided_at is not null or l.expires_at < new.expires_at or l.cleared_at > new.cleared_at
      or new.subject_kind <> 'REPLY'
      or new.digest <> piece_digest(new.account_id, '', l.body, '', null, '{}')
      or not exists (select 1 from account a join unit u on u.id = a.unit_id
        join unit top on top.id = l.unit_id
        where a.id = new.account_id and starts_with(u.path, top.path)) then
    raise exception 'the standing clearance does not cover this' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger clearance_is_earned before insert on clearance
  for each row execute function clearance_is_earned();

create function standing_clearance_is_earned() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.voided_at is not null or not exists (select 1 from person_role r
      where r.person_id = new.cleared_by and r.unit_id = new.unit_id and r.role = 'LEADER'
        and (r.until is null
          or r.until >= (new.cleared_at at time zone 'Asia/Shanghai')::date)) then
    raise exception 'only a leader of the unit clears an answer' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger standing_clearance_is_earned before insert on standing_clearance
  for each row execute function standing_clearance_is_earned();

-- A clearance is voided once and for all; nothing else about it ever changes.
create function clearance_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.voided_at is not null or new.voided_at is null
      or to_jsonb(new) - array['voided_at', 'voided_by', 'void_reason']
        is distinct from to_jsonb(old) - array['voided_at', 'voided_by', 'void_reason'] then
    raise exception 'a clearance is only ever voided' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger clearance_stands before update or delete on clearance
  for each row execute function clearance_stands();
create trigger standing_clearance_stands before update or delete on standing_clearance
  for each row execute function clearance_stands();

-- Whether a clearance may be used at a moment of the hub's clock.
create function clearance_is_good(clearance_id uuid, at timestamptz) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from clearance c where c.id = clearance_id and c.voided_at is null
    and c.cleared_at <= at and at < c.expires_at)
$$;

revoke update, delete on review_case, review_piece, review_step, signature, review_finding,
  clearance, standing_clearance from "${app_role}";
grant update (state, closed_at, closed_why, version) on review_case to "${app_role}";
grant update (state, opened_at, decided_at, nobody_to_sign, version) on review_step
  to "${app_role}";
grant update (answer, answered_by, answered_at) on review_finding to "${app_role}";
grant update (voided_at, voided_by, void_reason) on clearance, standing_clearance to "${app_role}";
