package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.jobs.Round;

/** The rounds of filing: clocks that ring, and accounts whose notice is over. */
@ApplicationScoped
public class FilingRounds {
  private final TimerDesk timers;
  private final NoticeBoardDesk notices;

  FilingRounds(TimerDesk timers, NoticeBoardDesk notices) {
    this.timers = timers;
    this.notices = notices;
  }

  /** Rings what is due; returns how many. */
  public Uni<Integer> ringClocks() {
    return Round.of("filing-clocks", timers::due, timers::ring);
  }

  /** Closes the accounts whose notice is over; returns how many. */
  public Uni<Integer> closeAfterNotice() {
    return Round.of("filing-notices", notices::over, notices::close);
  }
}
