package org.juzhen.review;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.jobs.RunLogDesk;

/** The timetable of the review. */
@ApplicationScoped
class ReviewJobs {
  private final RunLogDesk log;
  private final AfterReviewDesk after;
  private final StaffingDesk staffing;

  ReviewJobs(RunLogDesk log, AfterReviewDesk after, StaffingDesk staffing) {
    this.log = log;
    this.after = after;
    this.staffing = staffing;
  }

  @Scheduled(identity = "after-reviews-late", cron = "20 * * * * ?")
  public Uni<Void> tellOfLateOnes() {
    return log.run("after-reviews-late", after::tellLate);
  }

  @Scheduled(identity = "reviews-nobody-signs", cron = "40 * * * * ?")
  public Uni<Void> lookWhoCanSign() {
    return log.run("reviews-nobody-signs", staffing::look);
  }
}
