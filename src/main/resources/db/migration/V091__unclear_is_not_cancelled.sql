-- Of what waits for a person because nobody knows whether it is out, nothing is cancelled: a plan made
-- anew could put it on the account twice. A person first says what there is on the platform.
create function delivery_is_not_dropped_unseen() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'what may be out is not cancelled' using errcode = 'check_violation';
end $$;
create trigger delivery_is_not_dropped_unseen before update on delivery
  for each row when (old.state = 'WAITING_FOR_PERSON' and old.unknown_since is not null
    and new.state = 'CANCELLED')
  execute function delivery_is_not_dropped_unseen();
