package org.juzhen.bench.lateness;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import org.juzhen.bench.BenchHub;

/** db-scheduler: one row for each item, looked for every second, taken with {@code skip locked}. */
final class DbSchedulerAlarms extends Peer {
  private static final double FEW = 0.5;
  private static final double MANY = 4;

  private Scheduler scheduler;
  private int added;

  DbSchedulerAlarms(BenchHub hub) throws Exception {
    super("db-scheduler", hub);
  }

  @Override
  public void start(int asleep) throws Exception {
    run(
        "create table scheduled_tasks (task_name text not null, task_instance text not null,"
            + " task_data bytea, execution_time timestamptz not null, picked boolean not null,"
            + " picked_by text, last_success timestamptz, last_failure timestamptz,"
            + " consecutive_failures int, last_heartbeat timestamptz, version bigint not null,"
            + " priority smallint, primary key (task_name, task_instance))");
    run("create index on scheduled_tasks (execution_time)");
    run("create index on scheduled_tasks (last_heartbeat)");
    add(asleep, Instant.now().plus(Duration.ofHours(5)), Duration.ofMinutes(30));
    OneTimeTask<Void> item =
        Tasks.oneTime("item")
            .execute((task, context) -> done(context.getExecution().getExecutionTime()));
    scheduler =
        Scheduler.create(database, item)
            .threads(THREADS)
            .pollingInterval(Duration.ofSeconds(1))
            .pollUsingLockAndFetch(FEW, MANY)
            .build();
    scheduler.start();
  }

  @Override
  public void arm(int items, Instant from, Duration window) throws Exception {
    add(items, from, window);
  }

  private void add(int items, Instant from, Duration window) throws Exception {
    run(
        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
            + " select 'item', cast(%d + n as text), timestamptz '%s' + n * %d.0 / %d * interval '1 millisecond', false, 1 from generate_series(1, %d) n"
                .formatted(added, from, window.toMillis(), items, items));
    run("analyze scheduled_tasks");
    added += items;
  }

  @Override
  public void end() throws Exception {
    scheduler.stop();
    super.end();
  }
}
