-- What was visible is kept as it was (归档): no post is deleted, and the words that an account shows, or
-- showed, neither change nor go.
revoke delete on post from "${app_role}";

create index delivery_archive_ix on delivery (account_id, posted_at desc, id desc)
  where kind = 'POST' and state = 'POSTED';

create function words_that_were_shown_stay() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from delivery d where d.kind = 'POST' and d.source_id = old.post_id
      and d.account_id = old.account_id and d.digest = old.digest
      and d.state in ('POSTED', 'RECALLED')) then
    raise exception 'what an account showed is kept' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger post_variant_kept before delete on post_variant
  for each row execute function words_that_were_shown_stay();
create trigger post_variant_kept_words before update of title, body_html, digest on post_variant
  for each row when (old.title is distinct from new.title
    or old.body_html is distinct from new.body_html or old.digest is distinct from new.digest)
  execute function words_that_were_shown_stay();

-- Accounts that left the hub before their day was kept: the day on which their state says so.
update account a set closed_at = (select max(c.at) from account_change c where c.account_id = a.id
    and c.field = 'status' and c.after in ('CLOSED', 'DEREGISTERED', 'EXITED'))
  where a.status in ('CLOSED', 'DEREGISTERED', 'EXITED') and a.closed_at is null;
