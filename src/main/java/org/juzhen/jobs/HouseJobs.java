package org.juzhen.jobs;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.juzhen.audit.AuditSealDesk;
import org.juzhen.kernel.HubClock;
import org.juzhen.once.OnceDesk;

/** The timetable of the house itself. */
@ApplicationScoped
class HouseJobs {
  private final RunLogDesk log;
  private final PartitionDesk partitions;
  private final AuditSealDesk seals;
  private final OnceDesk once;

  HouseJobs(RunLogDesk log, PartitionDesk partitions, AuditSealDesk seals, OnceDesk once) {
    this.log = log;
    this.partitions = partitions;
    this.seals = seals;
    this.once = once;
  }

  /** Before the first row is written: a month whose rows lie elsewhere never gets its partition. */
  void start(@Observes @Priority(900) StartupEvent event) throws Throwable {
    VertxContextSupport.subscribeAndAwait(this::makePartitions);
  }

  @Scheduled(identity = "partitions", cron = "0 17 2 * * ?", timeZone = HubClock.PLACE)
  public Uni<Void> makePartitions() {
    return log.run("partitions", partitions::makeNext);
  }

  @Scheduled(identity = "once-keys", cron = "0 23 * * * ?")
  public Uni<Void> forgetKeys() {
    return log.run("once-keys", once::forget);
  }

  /** Not written to the run log: it runs each minute and its result is the chain itself. */
  @Scheduled(identity = "audit-seal", cron = "0 * * * * ?")
  public Uni<Void> sealTheJournal() {
    return sealAll();
  }

  private Uni<Void> sealAll() {
    return seals
        .seal()
        .chain(n -> n < AuditSealDesk.AT_ONCE ? Uni.createFrom().voidItem() : sealAll());
  }
}
