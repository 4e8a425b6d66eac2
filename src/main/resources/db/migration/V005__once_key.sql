-- Keys under which a caller wants an act done once (幂等键). A row is written in the transaction of the
-- act, its answer right after; both are forgotten after a day. No foreign key: people lie higher.
create table once_key (
  person_id uuid not null,
  key text not null check (length(key) between 1 and 255),
  -- Which request it was, so that one act may leave several entries in the journal.
  claim_id uuid not null,
  -- Of method, address and body: the same key with another one is a mistake.
  digest text not null,
  -- What was acted upon, for the case that the answer was lost.
  subject_type text,
  subject_id uuid,
  claimed_at timestamptz not null,
  -- Null until the answer is kept; sealed, because it may show a secret for the only time.
  status int,
  media_type text,
  etag text,
  body bytea,
  primary key (person_id, key)
);
create index once_key_claimed_ix on once_key (claimed_at);
