-- A pin whose moment passed without a post binds nobody any more; the row stays as history until
-- the duty is pinned anew.
alter table duty_pin add column lapsed_at timestamptz;
create index duty_pin_due_ix on duty_pin (at) where lapsed_at is null;
