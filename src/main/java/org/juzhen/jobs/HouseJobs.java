package org.juzhen.jobs;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The timetable of the house itself. */
@ApplicationScoped
class HouseJobs {
  private final RunLogDesk log;
  private final PartitionDesk partitions;

  HouseJobs(RunLogDesk log, PartitionDesk partitions) {
    this.log = log;
    this.partitions = partitions;
  }

  @Scheduled(identity = "partitions", cron = "0 17 2 * * ?")
  public Uni<Void> makePartitions() {
    return log.run("partitions", partitions::makeNext);
  }
}
