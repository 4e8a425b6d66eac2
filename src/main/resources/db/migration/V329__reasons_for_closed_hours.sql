-- Why something was planned for quiet hours, or for hours in which nobody confirms a push (非常时段发布理由).
create table off_hours_reason (
  delivery_id uuid primary key references delivery,
  reason text not null check (length(reason) between 1 and 500),
  given_at timestamptz not null,
  given_by uuid
);
revoke update, delete on off_hours_reason from "${app_role}";
