package org.juzhen.once;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.juzhen.kernel.WallClock;

/**
 * The keyed requests that this node is carrying out, so that a second one is turned away before it
 * does any work. Only a convenience: across nodes the key's row decides.
 */
@ApplicationScoped
class UnderWay {
  /** Longer than any request lasts; a mark that nobody took away is worth nothing after it. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final WallClock wall;
  private final Map<Place, Mark> marks = new ConcurrentHashMap<>();

  private record Place(UUID person, String key) {}

  private record Mark(UUID claim, Instant since) {}

  UnderWay(WallClock wall) {
    this.wall = wall;
  }

  /** Says no while another one with the same key is under way. */
  boolean begin(OnceKey key) {
    Mark mine = new Mark(key.claimId(), wall.now());
    Mark there =
        marks.compute(
            new Place(key.personId(), key.key()),
            (place, mark) ->
                mark == null || mark.since().plus(LONGEST).isBefore(mine.since()) ? mine : mark);
    return there == mine;
  }

  void end(OnceKey key) {
    marks.computeIfPresent(
        new Place(key.personId(), key.key()),
        (place, mark) -> mark.claim().equals(key.claimId()) ? null : mark);
  }
}
