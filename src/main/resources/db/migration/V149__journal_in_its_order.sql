-- The journal is read from its newest entry; without its order every page sorted the whole of it.
create index audit_entry_at_ix on audit_entry (at desc, id desc);
