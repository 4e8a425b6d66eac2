package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;

/**
 * Since when something has been visible, as the person says who posted it (人工注明发布时间). Not before it
 * was cleared and handed over, so that no word makes a post older than its review; not ahead; and
 * with a screenshot where only that word makes it in time.
 */
@ApplicationScoped
class SaidTimes {
  private final Posts posts;
  private final List<Timeliness> times;
  private final HubClock clock;

  SaidTimes(Posts posts, @All List<Timeliness> times, HubClock clock) {
    this.posts = posts;
    this.times = times;
    this.clock = clock;
  }

  /**
   * What was said, and whether a time that is over was kept only by it.
   *
   * @param at null where nothing was said
   */
  record Said(Instant at, boolean decides) {
    static final Said NOTHING = new Said(null, false);
  }

  /** Nothing where no time is stated; else the moment, or a refusal. */
  Uni<Said> of(Delivery d, Evidence proof) {
    if (proof.postedAt() == null) {
      return Uni.createFrom().item(Said.NOTHING);
    }
    Instant now = clock.now();
    Instant at = checked(d, proof.postedAt(), now);
    return decides(d, at, now)
        .invoke(
            decides -> {
              if (decides && proof.screenshotFileId() == null) {
                throw PublishingProblem.SAID_TIME_UNPROVEN
                    .with("at", Moments.minute(at))
                    .field("screenshotFileId", "REQUIRED");
              }
            })
        .map(decides -> new Said(at, decides));
  }

  private static Instant checked(Delivery d, Instant typed, Instant now) {
    if (typed.isAfter(now)) {
      throw PublishingProblem.SAID_TIME_AHEAD
          .with("at", Moments.minute(typed))
          .field("postedAt", "OUT_OF_RANGE");
    }
    Instant at = since(d.claimedAt, typed.truncatedTo(ChronoUnit.MICROS));
    if (at.isBefore(d.claimedAt)) {
      throw PublishingProblem.SAID_TIME_TOO_EARLY
          .with("at", Moments.minute(at))
          .with("from", Moments.minute(d.claimedAt))
          .field("postedAt", "OUT_OF_RANGE");
    }
    return at;
  }

  /** A form takes whole minutes: the minute of the handing over is not before it. */
  private static Instant since(Instant claimed, Instant typed) {
    return typed.equals(claimed.truncatedTo(ChronoUnit.MINUTES)) ? claimed : typed;
  }

  private Uni<Boolean> decides(Delivery d, Instant at, Instant now) {
    return post(d)
        .map(post -> DeliveryFacts.news(d, post).seenAt(at))
        .chain(facts -> InTurn.of(times, t -> t.hangsOn(facts, now)))
        .map(all -> all.contains(true));
  }

  private Uni<Post> post(Delivery d) {
    return d.kind == Delivery.Kind.POST ? posts.findById(d.sourceId) : Uni.createFrom().nullItem();
  }
}
