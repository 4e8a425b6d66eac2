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
  private final PaceDesk pace;
  private final TimedOutDesk timedOut;

  ReviewJobs(
      RunLogDesk log,
      AfterReviewDesk after,
      StaffingDesk staffing,
      PaceDesk pace,
      TimedOutDesk timedOut) {
    this.log = log;
    this.after = after;
    this.staffing = staffing;
    this.pace = pace;
    this.timedOut = timedOut;
  }

  @Scheduled(identity = "after-reviews-late", cron = "20 * * * * ?")
  public Uni<Void> tellOfLateOnes() {
    return log.run("after-reviews-late", after::tellLate);
  }

  @Scheduled(identity = "reviews-nobody-signs", cron = "40 * * * * ?")
  public Uni<Void> lookWhoCanSign() {
    return log.run("reviews-nobody-signs", staffing::look);
  }

  @Scheduled(identity = "reviews-slow", cron = "30 */5 * * * ?")
  public Uni<Void> tellOfSlowOnes() {
    return log.run(
        "reviews-slow",
        () -> pace.tellAll().chain(slow -> timedOut.tellAll().map(late -> slow + late)));
  }
}
