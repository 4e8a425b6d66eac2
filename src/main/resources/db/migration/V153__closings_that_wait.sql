-- When something that is not done yet last held an account's closing up.
alter table filing add column held_at timestamptz;
