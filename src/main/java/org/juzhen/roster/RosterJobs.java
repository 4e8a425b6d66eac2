package org.juzhen.roster;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.jobs.RunLogDesk;
import org.juzhen.kernel.HubClock;

/** The timetable of the roster. */
@ApplicationScoped
class RosterJobs {
  private final RunLogDesk log;
  private final ExpiryDesk expiries;
  private final WatchGapDesk gaps;

  RosterJobs(RunLogDesk log, ExpiryDesk expiries, WatchGapDesk gaps) {
    this.log = log;
    this.expiries = expiries;
    this.gaps = gaps;
  }

  @Scheduled(identity = "agreements-ending", cron = "0 40 7 * * ?", timeZone = HubClock.PLACE)
  public Uni<Void> warnOfAgreements() {
    return log.run("agreements-ending", expiries::warn);
  }

  /** While there is still time today to find somebody for tomorrow. */
  @Scheduled(identity = "watch-gaps", cron = "0 10 15 * * ?", timeZone = HubClock.PLACE)
  public Uni<Void> warnOfGaps() {
    return log.run("watch-gaps", gaps::warn);
  }
}
