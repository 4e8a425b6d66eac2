package org.juzhen.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.juzhen.house.DueWorks;

/** Does at once what the hub does with filings when the time has come. */
@ApplicationScoped
class DueFilings {
  @Inject FilingRounds rounds;

  /** What is due of notices, then of deadlines. */
  void run() {
    close();
    ring();
  }

  /** Closes what has been announced long enough. */
  void close() {
    DueWorks.await(() -> rounds.closeAfterNotice());
  }

  /** Lets the deadlines that are over speak. */
  void ring() {
    DueWorks.await(() -> rounds.ringClocks());
  }
}
