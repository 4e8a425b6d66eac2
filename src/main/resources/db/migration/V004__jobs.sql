-- One row for each run of a timed job: what it handled and how it ended.
create table run_log (
  id uuid not null,
  job text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  handled int not null default 0,
  failed int not null default 0,
  note text,
  primary key (id, started_at)
) partition by range (started_at);
create table run_log_default partition of run_log default;
create index run_log_job_ix on run_log (job, started_at desc);
insert into partitioned_table values ('run_log');
