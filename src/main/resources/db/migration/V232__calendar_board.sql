-- The board shows what failed, too; what it asks for an account and a stretch of time is answered
-- by the index that the quotas are counted with.
drop index delivery_month_ix;
create index delivery_board_ix on delivery (account_id, due_at)
  where kind = 'POST' and state <> 'CANCELLED';
