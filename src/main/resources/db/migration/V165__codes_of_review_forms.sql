-- The code on a printed review form (审核表验证码): whoever holds the paper asks whether it is genuine and
-- whether what was posted is still what was cleared.
create table review_code (
  code text primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  case_id uuid not null references review_case,
  -- Of everything that the paper says.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz not null,
  issued_by uuid,
  issued_by_name text not null
);
create unique index review_code_case_uq on review_code (case_id, digest);
revoke update, delete on review_code from "${app_role}";

-- What a submission says in all, on all its accounts: what a signature on paper is for.
create function review_digest(review uuid) returns text
  language sql stable set search_path = public, pg_temp as $$
  select encode(sha256(convert_to(string_agg(p.account_id || ':' || p.digest, E'\n'
    order by p.account_id::text collate "C"), 'UTF8')), 'hex')
  from review_piece p where p.case_id = review
$$;

-- What somebody read where a cleared text stands (读网核对), and whether it was what was cleared. Never
-- rewritten.
create table read_back (
  id uuid primary key,
  delivery_id uuid not null references delivery,
  found text not null check (found in ('SAME', 'DIFFERENT', 'GONE')),
  words text not null default '' check (length(words) <= 100000),
  read_at timestamptz not null,
  read_by uuid not null,
  read_by_name text not null,
  constraint read_back_words_ck check ((found = 'GONE') = (words = ''))
);
create index read_back_delivery_ix on read_back (delivery_id, read_at desc);
revoke update, delete on read_back from "${app_role}";
