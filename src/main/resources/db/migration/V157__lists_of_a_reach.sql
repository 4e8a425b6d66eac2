-- The first account and the newest filing of each unit are looked up unit by unit, and most of what
-- lists are narrowed by is told without reading the row.
drop index account_unit_ix;
create index account_unit_ix on account (unit_id, id) include (status, platform);
drop index filing_unit_ix;
create index filing_unit_ix on filing (unit_id, id desc) include (state, kind, historic);
create index filing_kind_ix on filing (kind, id desc);
-- Filings at somebody's level, decided or not.
create index filing_level_unit_ix on filing_level (unit_id, filing_id);
