package org.juzhen.review.dictionary;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.jobs.RunLogDesk;
import org.juzhen.kernel.HubClock;

/** When the hub reads what units had cleared. */
@ApplicationScoped
class LanguageJobs {
  private final RunLogDesk log;
  private final LanguageTraining training;

  LanguageJobs(RunLogDesk log, LanguageTraining training) {
    this.log = log;
    this.training = training;
  }

  @Scheduled(identity = "language-models", cron = "0 41 3 * * ?", timeZone = HubClock.PLACE)
  public Uni<Void> train() {
    return log.run("language-models", training::run);
  }
}
