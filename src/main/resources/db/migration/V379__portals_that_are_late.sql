-- Since when a portal could not be read, and when its keepers were told, before the breaker opens.
alter table portal_health add column failing_since timestamptz;
alter table portal_health add column late_told_at timestamptz;

-- Why a page of a list brought nothing the last time.
alter table portal_link add column fault text;
alter table portal_link add column fault_detail text;
create index portal_link_empty_ix on portal_link (portal_id, looked_at desc) where empty > 0;
