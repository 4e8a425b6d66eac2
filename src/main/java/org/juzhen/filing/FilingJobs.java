package org.juzhen.filing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.jobs.RunLogDesk;
import org.juzhen.kernel.HubClock;

/** The timetable of filing. */
@ApplicationScoped
class FilingJobs {
  private final RunLogDesk log;
  private final FilingRounds rounds;
  private final OutsourcingDesk outsourcing;

  FilingJobs(RunLogDesk log, FilingRounds rounds, OutsourcingDesk outsourcing) {
    this.log = log;
    this.rounds = rounds;
    this.outsourcing = outsourcing;
  }

  @Scheduled(identity = "filing-clocks", cron = "50 */5 * * * ?")
  public Uni<Void> ringClocks() {
    return log.run("filing-clocks", rounds::ringClocks);
  }

  @Scheduled(identity = "filing-outsourcing", cron = "0 45 7 * * ?", timeZone = HubClock.PLACE)
  public Uni<Void> watchContractors() {
    return log.run("filing-outsourcing", outsourcing::watch);
  }

  @Scheduled(identity = "filing-notices", cron = "30 */5 * * * ?")
  public Uni<Void> closeAfterNotice() {
    return log.run("filing-notices", rounds::closeAfterNotice);
  }
}
