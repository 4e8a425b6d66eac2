-- Whose turn fell in a night in which somebody on watch was told of a duty instead; in the morning those who
-- hold the role there are told of the night at once, and the rows go (夜间值班晨报).
create table night_turn (
  morning_at timestamptz not null,
  unit_id uuid not null references unit,
  role text not null check (role in ('EDITOR', 'LEADER', 'SUPERVISOR')),
  duty_id uuid not null references duty,
  primary key (morning_at, unit_id, role, duty_id)
);
comment on table night_turn is
  'Of which duties somebody on watch was told instead of those who hold the role at the unit, until the morning';
revoke update, truncate on night_turn from "${app_role}";
