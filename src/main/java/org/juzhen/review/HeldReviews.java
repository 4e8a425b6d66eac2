package org.juzhen.review;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.WallClock;

/** No text is changed in silence under the hands of who reads it. */
@ApplicationScoped
class HeldReviews {
  private final ReviewHolds holds;
  private final HoldNotices notices;
  private final WallClock clock;

  HeldReviews(ReviewHolds holds, HoldNotices notices, WallClock clock) {
    this.holds = holds;
    this.notices = notices;
    this.clock = clock;
  }

  /** Tells whoever reads it that this submission is void. */
  Uni<Void> pulledAway(ReviewFile file) {
    List<UUID> steps = file.steps().stream().map(s -> s.id).toList();
    return holds
        .live(steps, Actor.hub("review"), clock.now())
        .onItem()
        .transformToMulti(live -> Multi.createFrom().iterable(live.values()))
        .onItem()
        .transformToUniAndConcatenate(
            held ->
                notices
                    .pulledAway(file.submission(), held)
                    .chain(x -> holds.drop(held.stepId(), held.personId())))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
