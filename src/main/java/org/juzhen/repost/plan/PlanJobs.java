package org.juzhen.repost.plan;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.jobs.RunLogDesk;

/** The timetable of planning. */
@ApplicationScoped
class PlanJobs {
  private final RunLogDesk log;
  private final PlanDesk desk;

  PlanJobs(RunLogDesk log, PlanDesk desk) {
    this.log = log;
    this.desk = desk;
  }

  @Scheduled(identity = "duty-plan-look-around", cron = "50 */5 * * * ?")
  public Uni<Void> lookAround() {
    return log.run("duty-plan-look-around", desk::lookAround);
  }
}
