package org.juzhen.campaigns;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.jobs.RunLogDesk;
import org.juzhen.kernel.HubClock;

/** The timetable of campaigns. */
@ApplicationScoped
class CampaignJobs {
  private final RunLogDesk log;
  private final CampaignRoundDesk rounds;

  CampaignJobs(RunLogDesk log, CampaignRoundDesk rounds) {
    this.log = log;
    this.rounds = rounds;
  }

  @Scheduled(identity = "campaigns", cron = "0 20 8-18 * * ?", timeZone = HubClock.PLACE)
  public Uni<Void> goRound() {
    return log.run("campaigns", rounds::round);
  }
}
