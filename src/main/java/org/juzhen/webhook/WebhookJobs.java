package org.juzhen.webhook;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.jobs.RunLogDesk;

/** The timetable of telling other systems. */
@ApplicationScoped
class WebhookJobs {
  private final RunLogDesk log;
  private final WebhookLogDesk sent;

  WebhookJobs(RunLogDesk log, WebhookLogDesk sent) {
    this.log = log;
    this.sent = sent;
  }

  @Scheduled(identity = "webhook-log", cron = "0 43 * * * ?")
  public Uni<Void> forgetTheOldest() {
    return log.run("webhook-log", sent::forget);
  }
}
