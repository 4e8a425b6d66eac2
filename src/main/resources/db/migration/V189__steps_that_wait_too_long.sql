-- What a unit's steps have come to, the newest first, is found without reading those of all units.
create index review_step_reached_ix on review_step (unit_id, id desc) where state <> 'WAITING';

-- That a step has waited too long is told once.
alter table review_step add column timeout_told_at timestamptz;
grant update (timeout_told_at) on review_step to "${app_role}";
create index review_step_untold_ix on review_step (opened_at)
  where state = 'OPEN' and timeout_told_at is null;
