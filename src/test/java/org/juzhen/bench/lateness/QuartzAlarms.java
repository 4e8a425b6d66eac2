package org.juzhen.bench.lateness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.juzhen.bench.BenchHub;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** Quartz with a trigger for each item in its own tables, as it comes for several nodes. */
final class QuartzAlarms extends Peer {
  private static final String SOURCE = "bench";
  private static final long FAR = Duration.ofHours(6).toMillis();

  private Scheduler scheduler;
  private int added;

  QuartzAlarms(BenchHub hub) throws Exception {
    super("quartz", hub);
  }

  /** Quartz makes its job anew for each item; this is where the job finds whose it is. */
  private static volatile Peer running;

  /** What each trigger fires. */
  public static final class Item implements Job {
    @Override
    public void execute(JobExecutionContext context) {
      running.done(context.getScheduledFireTime().toInstant());
    }
  }

  @Override
  public void start(int asleep) throws Exception {
    running = this;
    run(tables());
    DBConnectionManager.getInstance().addConnectionProvider(SOURCE, new Connections());
    Properties wanted = new Properties();
    wanted.setProperty("org.quartz.scheduler.instanceName", SOURCE);
    wanted.setProperty("org.quartz.scheduler.instanceId", "AUTO");
    wanted.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "" + THREADS);
    wanted.setProperty("org.quartz.threadPool.threadCount", "" + THREADS);
    wanted.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    wanted.setProperty(
        "org.quartz.jobStore.driverDelegateClass",
        "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    wanted.setProperty("org.quartz.jobStore.dataSource", SOURCE);
    wanted.setProperty("org.quartz.jobStore.isClustered", "true");
    wanted.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
    scheduler = new StdSchedulerFactory(wanted).getScheduler();
    JobDetail job = JobBuilder.newJob(Item.class).withIdentity("item").storeDurably().build();
    scheduler.scheduleJob(
        job,
        TriggerBuilder.newTrigger()
            .withIdentity("first")
            .startAt(Date.from(Instant.now().plusMillis(FAR)))
            .build());
    add(asleep, Instant.now().plus(Duration.ofHours(5)), Duration.ofMinutes(30));
    scheduler.start();
  }

  private static String tables() throws IOException {
    String there = "/org/quartz/impl/jdbcjobstore/tables_postgres.sql";
    try (InputStream sql = Scheduler.class.getResourceAsStream(there)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void arm(int items, Instant from, Duration window) throws Exception {
    add(items, from, window);
    // One more, through the front door, so that the scheduler looks at what has come.
    scheduler.scheduleJob(
        TriggerBuilder.newTrigger()
            .forJob("item")
            .withIdentity("knock")
            .startAt(Date.from(Instant.now().plusMillis(FAR)))
            .build());
  }

  /** As the first one was stored, so many times: through its calls it would take minutes. */
  private void add(int items, Instant from, Duration window) throws SQLException {
    String at =
        "%d + (n * %d.0 / %d)::bigint".formatted(from.toEpochMilli(), window.toMillis(), items);
    run(
        "insert into qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group,"
            + " description, next_fire_time, prev_fire_time, priority, trigger_state,"
            + " trigger_type, start_time, end_time, calendar_name, misfire_instr, job_data) select"
            + " sched_name, 'i' || (%d + n), trigger_group, job_name, job_group, description, %s,"
                .formatted(added, at)
            + " prev_fire_time, priority, trigger_state, trigger_type, %s, end_time,".formatted(at)
            + " calendar_name, misfire_instr, job_data from qrtz_triggers, generate_series(1, %d) n"
                .formatted(items)
            + " where trigger_name = 'first'");
    // Otherwise each row's foreign key is checked by reading the whole table.
    run("analyze qrtz_triggers");
    run(
        "insert into qrtz_simple_triggers (sched_name, trigger_name, trigger_group, repeat_count,"
            + " repeat_interval, times_triggered) select sched_name, 'i' || (%d + n), trigger_group,"
                .formatted(added)
            + " repeat_count, repeat_interval, times_triggered from qrtz_simple_triggers,"
            + " generate_series(1, %d) n where trigger_name = 'first'".formatted(items));
    run("analyze qrtz_simple_triggers");
    added += items;
  }

  @Override
  public void end() throws Exception {
    scheduler.shutdown(true);
    super.end();
  }

  private final class Connections implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return database.getConnection();
    }

    @Override
    public void shutdown() {}

    @Override
    public void initialize() {}
  }
}
