-- What an account showed since the month began, as plans count it.
create index observed_post_posted_ix on observed_post (account_id, posted_at)
  where delivery_id is null;
