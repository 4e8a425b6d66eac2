package org.juzhen.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.emergency.EmergencyUpdate.Release;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.OverruledPosts;
import org.juzhen.registry.Units;
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
  private final ThreadEnd end;
  private final OverruledPosts posts;
  private final Units units;
  private final DueBell bell;
  private final HubClock clock;

  UpdateReviewNews(
      Emergencies emergencies,
      EmergencyClocks clocks,
      EmergencyTelling telling,
      Targets targets,
      Copies copies,
      UpdateHolding holding,
      ThreadEnd end,
      OverruledPosts posts,
      Units units,
      DueBell bell,
      HubClock clock) {
    this.emergencies = emergencies;
    this.clocks = clocks;
    this.telling = telling;
    this.targets = targets;
    this.copies = copies;
    this.holding = holding;
    this.end = end;
    this.posts = posts;
    this.units = units;
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
    return emergencies.updateOf(post).chain(u -> u == null ? none() : release(u, by));
  }

  private static Uni<Void> none() {
    return Uni.createFrom().voidItem();
  }

  /** What other units made from words of before is stopped first, as posts are locked first. */
  private Uni<Void> release(EmergencyUpdate u, Actor by) {
    return copies
        .cleared(u.postId)
        .call(text -> u.isCorrectedBy(text) ? stopOld(u, text, by) : none())
        .chain(text -> emergencies.locked(u.emergencyId).chain(e -> release(e, u, text)));
  }

  private Uni<Void> stopOld(EmergencyUpdate u, EmergencyUpdate.Cleared text, Actor by) {
    return copies
        .notOf(u.id, text.words())
        .chain(old -> posts.stop(old, OverruledPosts.Why.UPDATE_CORRECTED, by));
  }

  /** Of a thread that is over nobody is told; when it goes on, everybody is. */
  private Uni<Void> release(Emergency e, EmergencyUpdate u, EmergencyUpdate.Cleared text) {
    Release how = u.release(text, clock.now());
    return emergencies
        .flush()
        .chain(x -> e.state.isOpen() ? aim(e, u).chain(joined -> tell(e, u, how, joined)) : none())
        .chain(x -> bell.ring(EmergencyClockDesk.NAME));
  }

  /** Accounts that became main accounts since the update was written are for it as well. */
  private Uni<List<UUID>> aim(Emergency e, EmergencyUpdate u) {
    return units.required(e.unitId).chain(unit -> targets.aim(u.id, unit.path()));
  }

  private Uni<Void> tell(Emergency e, EmergencyUpdate u, Release how, List<UUID> joined) {
    return switch (how) {
      case FIRST -> first(e, u);
      // Nobody had to wait; only who is new has to know.
      case STOOD -> joined.isEmpty() ? none() : telling.joined(e, u, joined);
      case UNCHANGED -> again(e, u, false);
      // Its time begins before what is shown is looked at, or an earlier correction's would run.
      case CORRECTED -> end.shownOld(e, u).chain(x -> again(e, u, true));
    };
  }

  private Uni<Void> first(Emergency e, EmergencyUpdate u) {
    return clocks
        .start(e, u.id, List.of(ClockKind.SYNC), clock.now())
        .chain(x -> targets.waiting(u.id))
        .chain(waiting -> telling.wanted(e, u, waiting));
  }

  /** The clock runs on as it began; whoever took other words over begins anew. */
  private Uni<Void> again(Emergency e, EmergencyUpdate u, boolean corrected) {
    return targets
        .waiting(u.id)
        .chain(waiting -> telling.again(e, u, waiting, corrected))
        .chain(x -> clocks.settle(e));
  }
}
