-- An authority that never signs in here: the letter to it, its answer as recorded by one person and
-- confirmed by another. Only then the level has decided.
create table outside_answer (
  id uuid primary key,
  filing_id uuid not null references filing,
  level_id uuid not null references filing_level,
  state text not null check (state in ('SENT', 'RECORDED', 'CONFIRMED')),
  letter_no text not null,
  letter_on date not null,
  sent_by uuid not null,
  sent_by_name text not null,
  sent_at timestamptz not null,
  decision text check (decision in ('AGREE', 'RETURN', 'REJECT')),
  note text,
  authority text,
  document_no text,
  answered_on date,
  file_id uuid references stored_file,
  file_digest text,
  recorded_by uuid,
  recorded_by_name text,
  recorded_at timestamptz,
  checked_by uuid,
  checked_by_name text,
  checked_at timestamptz,
  -- Why the second person sent the record back.
  doubt text,
  constraint outside_answer_record_ck check (state = 'SENT' or (decision is not null
    and authority is not null and document_no is not null and answered_on is not null
    and file_id is not null and recorded_by is not null)),
  constraint outside_answer_second_person_ck check (state <> 'CONFIRMED'
    or (checked_by is not null and checked_by <> recorded_by))
);
create unique index outside_answer_level_uq on outside_answer (level_id);
create index outside_answer_filing_ix on outside_answer (filing_id);

-- Who confirmed what was recorded; with answers of earlier times nobody did.
alter table filing_level
  add column confirmed_by uuid,
  add column confirmed_by_name text;

-- How long a unit usually takes is told before a filing is handed in.
create index filing_level_decided_ix on filing_level (unit_id, decided_at) where decided_at is not null;
