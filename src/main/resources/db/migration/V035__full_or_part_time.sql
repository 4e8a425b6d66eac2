-- Whether somebody works on accounts only, or besides other work (专职、兼职).
alter table person add column employment text check (employment in ('FULL_TIME', 'PART_TIME'));
