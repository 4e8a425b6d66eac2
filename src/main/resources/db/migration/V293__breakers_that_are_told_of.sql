-- Since when the circuit breaker of a portal is open: who keeps the portal is told once when it opens,
-- and once when it heals.
alter table portal_health add column broken_at timestamptz;
