package org.juzhen.webhook;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.jobs.DueBell;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.HubClock;
import org.juzhen.notify.OutboxDesk;

/**
 * Hands events out (分发): to each address of the unit where it happened, and to those of the units
 * above that hear of their subtree. An address hears of nothing from before it was entered.
 */
@ApplicationScoped
public class SpreadDesk implements DueWork {
  private static final int AT_ONCE = 500;

  private final Events events;
  private final DueBell bell;
  private final HubClock clock;

  SpreadDesk(Events events, DueBell bell, HubClock clock) {
    this.events = events;
    this.bell = bell;
    this.clock = clock;
  }

  @Override
  public String name() {
    return OutboxDesk.WORK;
  }

  @Override
  @WithTransaction
  public Uni<Instant> nextDue() {
    return events.oldestWaiting();
  }

  @Override
  @WithTransaction
  public Uni<Integer> drive() {
    return events
        .waiting(AT_ONCE)
        .chain(found -> found.isEmpty() ? Uni.createFrom().item(0) : spread(found));
  }

  private Uni<Integer> spread(List<UUID> found) {
    Instant now = clock.now();
    return events
        .spread(found, now)
        .call(made -> events.handedOut(found, now))
        .call(made -> made == 0 ? Uni.createFrom().voidItem() : ring())
        .replaceWith(found.size());
  }

  private Uni<Void> ring() {
    return bell.ring(SoundLane.NAME).chain(x -> bell.ring(FailingLane.NAME));
  }
}
