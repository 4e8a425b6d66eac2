-- An answer of the library is let answer citizens by a review like any other text: its pieces are the
-- question, the answer and the number of the wording, its grade is that of an answer. What is cleared
-- beforehand comes out of such a review and out of nothing else.
alter table review_case drop constraint review_case_subject_kind_check;
alter table review_case add constraint review_case_subject_kind_check
  check (subject_kind in ('POST', 'REPLY', 'OBSERVED', 'ENTRY'));

-- The piece of an entry is shown on no account of its own. Every other piece still names one that is
-- there; which of the two it is says the submission, not whoever writes the row.
alter table review_piece add column entry_id uuid;
alter table review_piece add column shown_on uuid
  generated always as (case when entry_id is null then account_id end) stored
  references account;
alter table review_piece add constraint review_piece_entry_ck
  check (entry_id is null or entry_id = account_id);
alter table review_piece drop constraint review_piece_account_id_fkey;

-- Any change of what citizens would read, or of where and how long it holds, is another wording.
alter table knowledge_entry add column revision int not null default 1 check (revision > 0);
create function knowledge_entry_counts_wordings() returns trigger language plpgsql as $$
begin
  new.revision := old.revision + case when
    (new.unit_id, new.question, new.answer, new.basis, new.valid_until, new.regions)
      is distinct from
    (old.unit_id, old.question, old.answer, old.basis, old.valid_until, old.regions)
    then 1 else 0 end;
  return new;
end $$;
create trigger knowledge_entry_counts_wordings before update on knowledge_entry
  for each row execute function knowledge_entry_counts_wordings();

-- The subject of a review, and since when it is there; null where there is none. As before, and: an
-- entry of the library.
create or replace function review_subject_since(kind text, subject uuid) returns timestamptz
  language sql stable set search_path = public, pg_temp as $$
  select case kind
    when 'POST' then (select p.created_at from post p where p.id = subject)
    when 'REPLY' then (select r.created_at from inquiry_reply r where r.id = subject)
    when 'ENTRY' then (select e.created_at from knowledge_entry e where e.id = subject)
  end
$$;

-- An entry is put forward by its unit as an answer, and names everybody who ever wrote at it. It is
-- locked, so that whoever changes it comes clearly before or clearly after.
create function entry_is_put_forward() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  e knowledge_entry;
begin
  select * into e from knowledge_entry where id = new.subject_id for share;
  if not found or e.state = 'RETIRED' or e.unit_id is distinct from new.unit_id then
    raise exception 'there is no such entry of the unit' using errcode = 'check_violation';
  end if;
  if new.grade <> 'REPLY' then
    raise exception 'an entry is an answer' using errcode = 'check_violation';
  end if;
  if exists (select 1 from knowledge_author a where a.entry_id = e.id
      and not coalesce(a.person_id = any (new.author_ids), false)) then
    raise exception 'an author is missing' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger entry_is_put_forward before insert on review_case
  for each row when (new.subject_kind = 'ENTRY') execute function entry_is_put_forward();

-- What is signed is the entry as it stands: question, answer and which wording it is.
create function piece_is_of_the_entry() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c review_case;
  e knowledge_entry;
begin
  select * into c from review_case where id = new.case_id;
  new.entry_id := case when c.subject_kind = 'ENTRY' then c.subject_id end;
  if new.entry_id is null then
    return new;
  end if;
  select * into e from knowledge_entry where id = new.entry_id;
  if new.account_id <> e.id or new.title <> e.question or new.body_html <> e.answer
      or not starts_with(new.summary, '第' || e.revision || '版 ')
      or new.source_url is not null or new.media <> '{}' or new.cover is not null then
    raise exception 'the entry says something else' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger review_piece_is_of_the_entry before insert on review_piece
  for each row execute function piece_is_of_the_entry();

-- What was cleared before keeps its time; it names no review and none of its kind is added.
alter table standing_clearance
  add column case_id uuid references review_case,
  add column digest text check (digest ~ '^[0-9a-f]{64}$'),
  add column revision int check (revision > 0),
  add constraint standing_clearance_case_uq unique (case_id),
  add constraint standing_clearance_bound_ck check ((case_id is null) = (digest is null)
    and (case_id is null) = (revision is null));
create index standing_clearance_end_ix on standing_clearance (expires_at) where voided_at is null;

-- An answer is cleared beforehand by a complete review of exactly this entry in exactly these words,
-- with its last signature and by whoever gave it. One leader's word alone does it no more.
create or replace function standing_clearance_is_earned() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c review_case;
  signed timestamptz;
begin
  if new.voided_at is not null then
    raise exception 'a clearance begins unvoided' using errcode = 'check_violation';
  end if;
  select * into c from review_case where id = new.case_id for share;
  if not found or c.subject_kind <> 'ENTRY' or c.subject_id is distinct from new.source_id
      or c.unit_id is distinct from new.unit_id then
    raise exception 'an answer is cleared beforehand by its review'
      using errcode = 'check_violation';
  end if;
  if review_is_complete(c) is not true then
    raise exception 'signatures are missing' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from review_piece p where p.case_id = c.id and p.entry_id = new.source_id
      and p.digest = new.digest and p.body_html = new.body
      and starts_with(p.summary, '第' || new.revision || '版 ')) then
    raise exception 'this content was not reviewed' using errcode = 'check_violation';
  end if;
  select max(g.signed_at) into signed from signature g where g.case_id = c.id;
  if new.cleared_at < signed or new.cleared_at > signed + interval '1 minute' then
    raise exception 'a clearance is given with the last signature'
      using errcode = 'check_violation';
  end if;
  if not exists (select 1 from signature g where g.case_id = c.id and g.signed_at = signed
      and g.decision = 'APPROVE' and g.person_id = new.cleared_by) then
    raise exception 'whoever signed last clears' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- Two users of one human signed once, as everywhere.
create trigger standing_clearance_is_of_several_humans before insert on standing_clearance
  for each row execute function clearance_is_of_several_humans();

-- As before, and: it is the wording that was reviewed.
create or replace function standing_clearance_is_the_entrys() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  e knowledge_entry;
begin
  select * into e from knowledge_entry where id = new.source_id for share;
  if not found or e.state <> 'EFFECTIVE' or e.answer is distinct from new.body
      or e.unit_id is distinct from new.unit_id or e.revision is distinct from new.revision then
    raise exception 'only the answer of an entry in force is cleared beforehand'
      using errcode = 'check_violation';
  end if;
  if e.published_by is distinct from new.cleared_by then
    raise exception 'whoever published the entry clears its answer'
      using errcode = 'check_violation';
  end if;
  if new.expires_at > ((e.valid_until + 1)::timestamp at time zone 'Asia/Shanghai') then
    raise exception 'an answer is cleared no longer than its entry holds'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- As before, and: it is used only in the wording that was reviewed.
create or replace function entry_still_says_so() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  perform 1 from standing_clearance s join knowledge_entry e on e.id = s.source_id
    where s.id = new.standing_clearance_id and e.state = 'EFFECTIVE' and e.answer = s.body
      and e.unit_id = s.unit_id and (s.revision is null or s.revision = e.revision)
    for share of e;
  if not found then
    raise exception 'the entry no longer says so' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- How many days before its end whoever keeps an answer is asked to have it reviewed again.
insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'LIBRARY_RENEWAL_DAYS', '14',
    '系统默认值（国家文件未规定问答库答复到期前多久提醒续签，按两周）', '', 'HUB', 'SYSTEM_DEFAULT',
    '2017-05-15');

-- Of which end people were told, and when; nobody is told twice.
create table library_end_told (
  standing_clearance_id uuid not null references standing_clearance,
  kind text not null check (kind in ('NEAR', 'OVER')),
  told_at timestamptz not null,
  primary key (standing_clearance_id, kind)
);
revoke update, delete on library_end_told from "${app_role}";
