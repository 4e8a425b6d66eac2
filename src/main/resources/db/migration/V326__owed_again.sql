-- How often a duty has been owed again after it had ended: reminders of each time are told once.
alter table duty add column round smallint not null default 0 check (round >= 0);

-- How often a duty could be in time again after it could not: of each time it cannot, people are told once.
alter table duty_plan add column round smallint not null default 0 check (round >= 0);
