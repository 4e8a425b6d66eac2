package org.juzhen.roster;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.jobs.RunLogDesk;

/** The timetable of the roster. */
@ApplicationScoped
class RosterJobs {
  private final RunLogDesk log;
  private final ExpiryDesk expiries;

  RosterJobs(RunLogDesk log, ExpiryDesk expiries) {
    this.log = log;
    this.expiries = expiries;
  }

  @Scheduled(identity = "agreements-ending", cron = "0 40 7 * * ?")
  public Uni<Void> warnOfAgreements() {
    return log.run("agreements-ending", expiries::warn);
  }
}
