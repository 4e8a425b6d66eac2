-- The account of the same unit whose plan meets a duty in time, where one account's post is enough
-- (同单位已有账号按时转载): the duty has no plan of its own then.
alter table duty_plan add column met_by uuid references account;
alter table duty_plan drop constraint duty_plan_ck;
alter table duty_plan add constraint duty_plan_ck check ((way is null) = (at is null)
  and (at is null) = (visibility is null) and (at is null) = (reason is null)
  and (at is not null or cause is not null or met_by is not null)
  and (met_by is null or at is null and cause is null));
