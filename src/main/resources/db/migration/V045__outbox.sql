-- What outside systems are told: written in the transaction of the event, sent afterwards.
create table outbox_event (
  id uuid primary key,
  type text not null check (type ~ '^[a-z]+(\.[a-z_]+)+$'),
  unit_id uuid references unit,
  data jsonb not null,
  at timestamptz not null,
  -- Null until it has been handed to every endpoint that wants it.
  spread_at timestamptz
);
create index outbox_event_waiting_ix on outbox_event (id) where spread_at is null;
