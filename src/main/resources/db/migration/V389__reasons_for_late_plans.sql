-- Why a repost was planned for after its deadline (逾期发布理由), and which deadline that was.
create table late_plan_reason (
  delivery_id uuid primary key references delivery,
  due_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 500),
  given_at timestamptz not null,
  given_by uuid
);
revoke update, delete on late_plan_reason from "${app_role}";
