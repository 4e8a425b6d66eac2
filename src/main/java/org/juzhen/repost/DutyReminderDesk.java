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

/**
 * Reminds at half, three quarters and the end of a duty's time; at the end it is overdue, and after
 * the time that its place sets it is missed.
 */
@ApplicationScoped
public class DutyReminderDesk implements DueWork {
  static final String NAME = "duty";
  private static final int AT_ONCE = 500;

  private final Duties duties;
  private final DutyTelling telling;
  private final DutyEnds ends;
  private final HubClock clock;

  DutyReminderDesk(Duties duties, DutyTelling telling, DutyEnds ends, HubClock clock) {
    this.duties = duties;
    this.telling = telling;
    this.ends = ends;
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
            duty -> (duty.state == DutyState.OPEN ? remind(duty) : end(duty)).replaceWith(true))
        .collect()
        .asList()
        .chain(x -> duties.flush());
  }

  private Uni<Void> remind(Duty duty) {
    Mark mark = Mark.reached(duty.clockStartAt, duty.dueAt, clock.now());
    duty.told(mark);
    return telling
        .mark(duty, mark)
        .chain(x -> mark.isLast() ? end(duty) : Uni.createFrom().voidItem());
  }

  /** An overdue duty learns until when it is one; then it is missed. */
  private Uni<Void> end(Duty duty) {
    return (duty.waitsForItsEnd() ? ends.set(duty) : Uni.createFrom().voidItem())
        .chain(
            x ->
                clock.now().isBefore(duty.nextMarkAt)
                    ? Uni.createFrom().voidItem()
                    : ends.giveUp(duty));
  }
}
