package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.HubClock;

/** Reminds at half, three quarters and the end of a duty's time; at the end it is overdue. */
@ApplicationScoped
public class DutyReminderDesk implements DueWork {
  static final String NAME = "duty";
  private static final int AT_ONCE = 500;

  private final Duties duties;
  private final DutyTelling telling;
  private final HubClock clock;

  DutyReminderDesk(Duties duties, DutyTelling telling, HubClock clock) {
    this.duties = duties;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithSession
  public Uni<Instant> nextDue() {
    return duties.nextMark();
  }

  @Override
  @WithTransaction
  public Uni<Integer> drive() {
    return duties.marked(clock.now(), AT_ONCE).call(this::remind).map(List::size);
  }

  private Uni<Void> remind(List<Duty> marked) {
    return Multi.createFrom()
        .iterable(marked)
        .onItem()
        .transformToUniAndConcatenate(
            duty -> {
              Mark mark = Mark.reached(duty.clockStartAt, duty.dueAt, clock.now());
              duty.told(mark);
              return telling.mark(duty, mark).replaceWith(true);
            })
        .collect()
        .asList()
        .chain(x -> duties.flush());
  }
}
