package org.juzhen.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.emergency.EmergencyUpdate.Release;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.review.ReviewNews;
import org.juzhen.review.SubjectKind;

/** With the leading unit's clearance the text is there for all others, and their clock runs. */
@ApplicationScoped
class UpdateReviewNews implements ReviewNews {
  private final Emergencies emergencies;
  private final EmergencyClocks clocks;
  private final EmergencyTelling telling;
  private final Targets targets;
  private final Copies copies;
  private final UpdateHolding holding;
  private final DueBell bell;
  private final HubClock clock;

  UpdateReviewNews(
      Emergencies emergencies,
      EmergencyClocks clocks,
      EmergencyTelling telling,
      Targets targets,
      Copies copies,
      UpdateHolding holding,
      DueBell bell,
      HubClock clock) {
    this.emergencies = emergencies;
    this.clocks = clocks;
    this.telling = telling;
    this.targets = targets;
    this.copies = copies;
    this.holding = holding;
    this.bell = bell;
    this.clock = clock;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.POST;
  }

  /** Put forward again: nobody takes over what may change. */
  @Override
  public Uni<Void> submitted(UUID post, Actor by) {
    return holding.unlessItStands(post);
  }

  @Override
  public Uni<Void> returned(UUID post, String note, Actor by) {
    return holding.unlessItStands(post);
  }

  /** Whoever refused any of it for good may have meant the words. */
  @Override
  public Uni<Void> rejected(UUID post, String note, Actor by) {
    return holding.anyway(post);
  }

  @Override
  public Uni<Void> cleared(UUID post, Actor by) {
    return emergencies.updateOf(post).chain(u -> u == null ? none() : release(u));
  }

  private static Uni<Void> none() {
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> release(EmergencyUpdate u) {
    return emergencies
        .locked(u.emergencyId)
        .chain(
            e ->
                copies
                    .cleared(u.postId)
                    .map(text -> u.release(text, clock.now()))
                    .call(x -> emergencies.flush())
                    .chain(how -> how == Release.FIRST ? first(e, u) : again(e, u, how)));
  }

  private Uni<Void> first(Emergency e, EmergencyUpdate u) {
    return clocks
        .start(e, u.id, List.of(ClockKind.SYNC), clock.now())
        .chain(x -> targets.waiting(u.id))
        .chain(waiting -> telling.wanted(e, u, waiting))
        .chain(x -> bell.ring(EmergencyClockDesk.NAME));
  }

  /**
   * The clock runs on as it began; whoever took other words over begins anew, and whoever never had
   * to wait is told nothing.
   */
  private Uni<Void> again(Emergency e, EmergencyUpdate u, Release how) {
    return how == Release.STOOD
        ? none()
        : targets
            .waiting(u.id)
            .chain(waiting -> telling.again(e, u, waiting, how == Release.CORRECTED));
  }
}
