package org.juzhen.knowledge;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.jobs.RunLogDesk;

/** The timetable of the library. */
@ApplicationScoped
class KnowledgeJobs {
  private final RunLogDesk log;
  private final RenewalDesk renewals;

  KnowledgeJobs(RunLogDesk log, RenewalDesk renewals) {
    this.log = log;
    this.renewals = renewals;
  }

  @Scheduled(identity = "library-clearances-end", cron = "0 50 * * * ?")
  public Uni<Void> tellOfEnds() {
    return log.run("library-clearances-end", renewals::tellDue);
  }
}
