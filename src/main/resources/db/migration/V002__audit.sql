-- The journal: written in the transaction of the act it tells of, never changed, sealed into a chain.
create table audit_entry (
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  actor_unit_id uuid,
  session_id uuid,
  verb text not null,
  subject_type text not null,
  subject_id uuid,
  unit_id uuid,
  detail jsonb not null default '{}',
  xid xid8 not null default pg_current_xact_id(),
  primary key (id, at)
) partition by range (at);
create table audit_entry_default partition of audit_entry default;
create index audit_entry_xid_ix on audit_entry (xid, id);
create index audit_entry_subject_ix on audit_entry (subject_id, at desc);
create index audit_entry_unit_ix on audit_entry (unit_id, at desc);
insert into partitioned_table values ('audit_entry');

create table audit_seal (
  seq bigint primary key,
  entry_id uuid not null unique,
  entry_at timestamptz not null,
  digest bytea not null
);
-- One row: where the chain ends, and up to which transaction every entry is sealed.
create table audit_chain (
  single boolean primary key default true check (single),
  seq bigint not null,
  digest bytea not null,
  horizon xid8 not null
);
insert into audit_chain (seq, digest, horizon) values (0, sha256('juzhen'), '0');

create function audit_entry_digest(previous bytea, e audit_entry) returns bytea
  language sql immutable as $$
  select sha256(previous || convert_to(jsonb_build_array(e.id, extract(epoch from e.at), e.actor_id,
    e.actor_name, e.actor_unit_id, e.session_id, e.verb, e.subject_type, e.subject_id, e.unit_id,
    e.detail)::text, 'UTF8'))
$$;

-- Chains what is committed. Entries of transactions at or above the horizon may still become visible,
-- so they wait; this way writers never wait for the chain.
create function seal_audit(most int) returns int
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c audit_chain;
  e audit_entry;
  upto xid8 := pg_snapshot_xmin(pg_current_snapshot());
  sealed int := 0;
begin
  select * into c from audit_chain for update;
  for e in
    select a.* from audit_entry a
     where a.xid >= c.horizon and a.xid < upto
       and not exists (select 1 from audit_seal s where s.entry_id = a.id)
     order by a.xid, a.id
     limit most
  loop
    c.seq := c.seq + 1;
    c.digest := audit_entry_digest(c.digest, e);
    insert into audit_seal (seq, entry_id, entry_at, digest) values (c.seq, e.id, e.at, c.digest);
    c.horizon := e.xid;
    sealed := sealed + 1;
  end loop;
  if sealed < most then
    c.horizon := upto;
  end if;
  update audit_chain set seq = c.seq, digest = c.digest, horizon = c.horizon;
  return sealed;
end $$;

-- The number of the first seal that does not fit its entry, or null when the chain holds.
create function first_broken_seal() returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  previous bytea := sha256('juzhen');
  expected bigint := 1;
  s record;
begin
  for s in
    select q.seq, q.digest, a as entry from audit_seal q
      left join audit_entry a on a.id = q.entry_id and a.at = q.entry_at
     order by q.seq
  loop
    if s.seq <> expected or s.entry is null
        or s.digest <> audit_entry_digest(previous, s.entry) then
      return expected;
    end if;
    previous := s.digest;
    expected := expected + 1;
  end loop;
  return null;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_is_append_only before update or delete on audit_entry
  for each row execute function refuse_change();
create trigger audit_seal_is_append_only before update or delete on audit_seal
  for each row execute function refuse_change();

revoke update, delete, truncate on audit_entry, audit_entry_default from "${app_role}";
revoke insert, update, delete, truncate on audit_seal, audit_chain from "${app_role}";
