-- Whether a virus scanner has seen the content; without one nothing is claimed.
alter table stored_file add column scan text not null default 'NOT_SCANNED'
  check (scan in ('NOT_SCANNED', 'CLEAN'));

-- The code on a printed filing: whoever holds the paper asks whether the register still says the same.
create table filing_code (
  code text primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  filing_id uuid not null references filing,
  -- Of everything that the paper says.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz not null,
  issued_by uuid,
  issued_by_name text not null
);
create unique index filing_code_filing_uq on filing_code (filing_id, digest);
