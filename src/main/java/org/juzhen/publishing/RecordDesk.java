package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.channel.Answer;
import org.juzhen.channel.Sight;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;

/**
 * The last of claim, call, record (记录): writes down what a platform said, and tells what follows
 * from it in the same transaction.
 */
@ApplicationScoped
class RecordDesk {
  private static final Actor HUB = Actor.hub("delivery");

  /** A platform that works on a task for longer than this is not waited for by the hub alone. */
  private static final int LOOKS_ALLOWED = 40;

  private static final int ATTEMPTS_ALLOWED = 8;

  /** The platform lets nothing through before the deadline; a person still can. */
  private static final String PAUSED = "PAUSED_PAST_DEADLINE";

  /** What a platform puts off for less is still the sending that a person planned. */
  private static final Duration SAME_ATTEMPT = Duration.ofHours(1);

  /** After this a person finds out what became of it. */
  private static final Duration UNKNOWN_ALLOWED = Duration.ofMinutes(4);

  private final Deliveries deliveries;
  private final Attempts attempts;
  private final DeliveryNotices notices;
  private final DeliveryNews news;
  private final PostDeadline deadline;
  private final HeldDeliveries held;
  private final AuditDesk audit;
  private final HubClock clock;

  RecordDesk(
      Deliveries deliveries,
      Attempts attempts,
      DeliveryNotices notices,
      DeliveryNews news,
      PostDeadline deadline,
      HeldDeliveries held,
      AuditDesk audit,
      HubClock clock) {
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.notices = notices;
    this.news = news;
    this.deadline = deadline;
    this.held = held;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of sending, or of asking again. */
  @WithTransaction
  Uni<Void> answered(Errand errand, Answer answer) {
    return each(errand, e -> answered(e, answer, e.place()));
  }

  /** What came of each of several that were to go together, in one transaction. */
  @WithTransaction
  Uni<Void> answered(Errand errand, Map<UUID, Answer> answers) {
    return each(errand, e -> answered(e, answers.get(e.deliveryId()), 1));
  }

  private Uni<Void> answered(Errand e, Answer said, int place) {
    Answer answer = said.of(place);
    return deliveries
        .locked(e.deliveryId())
        .call(d -> attempts.note(e, answer))
        .chain(d -> outdated(d, e, answer) ? none() : write(d, answer));
  }

  /** In the order in which everybody locks deliveries. */
  private static Uni<Void> each(Errand errand, Function<Errand, Uni<Void>> what) {
    return InTurn.each(errand.all(), e -> what.apply(e));
  }

  /** Somebody else has taken it over since; only a success is still worth writing down. */
  private static boolean outdated(Delivery d, Errand errand, Answer answer) {
    boolean sameClaim = d.attempts == errand.attempt() && d.state.isUnderWay();
    boolean done = answer.kind() == Answer.Kind.DONE;
    return done ? !DeliveryAction.POST.allowedIn(d.state) : !sameClaim || d.state == waiting();
  }

  private static DeliveryState waiting() {
    return DeliveryState.WAITING_FOR_PERSON;
  }

  private Uni<Void> write(Delivery d, Answer a) {
    Instant now = clock.now();
    switch (a.kind()) {
      case DONE:
        return posted(d, a, now);
      case ACCEPTED:
        return accepted(d, a, now);
      case NOT_NOW:
        return notNow(d, a, now);
      case NO_ACCESS:
        return handOver(d, a.code(), a.reason(), now).chain(x -> notices.noAccess(d));
      case REFUSED:
        return refused(d, a, now);
      default:
        return unclear(d, a, now);
    }
  }

  private Uni<Void> posted(Delivery d, Answer a, Instant now) {
    d.posted(a, between(d.claimedAt, a.at(), now));
    return news.posted(HUB, d, Map.of("platformPostId", String.valueOf(d.platformPostId)));
  }

  /** A platform's clock may be off; nothing appeared before it was claimed, nor after now. */
  private static Instant between(Instant claimed, Instant said, Instant now) {
    if (said == null || said.isAfter(now)) {
      return now;
    }
    return said.isBefore(claimed) ? claimed : said;
  }

  private Uni<Void> accepted(Delivery d, Answer a, Instant now) {
    if (d.looks >= LOOKS_ALLOWED) {
      return handOver(d, "NO_RESULT", GateWords.of("NO_RESULT"), now);
    }
    d.await(a, now, Backoff.of(a.pause(), d.looks));
    return none();
  }

  private Uni<Void> notNow(Delivery d, Answer a, Instant now) {
    if (d.state == DeliveryState.CONFIRMING) {
      d.await(Backoff.sameTicket(d, a), now, Backoff.of(a.pause(), d.looks));
      return none();
    }
    return until(d, now, a.pause())
        .chain(
            until ->
                deadline
                    .fallsBefore(d, now, until)
                    .chain(
                        late ->
                            late
                                ? handOver(d, PAUSED, GateWords.of(PAUSED), now)
                                : putOff(d, until, a)));
  }

  /** What the platform itself puts off for long is not posted at whatever hour that ends. */
  private Uni<Instant> until(Delivery d, Instant now, Duration pause) {
    Instant until = now.plus(pause);
    return d.kind == Delivery.Kind.POST && pause.compareTo(SAME_ATTEMPT) > 0
        ? held.next(d, Boolean.TRUE.equals(d.push), until)
        : Uni.createFrom().item(until);
  }

  private static Uni<Void> putOff(Delivery d, Instant until, Answer a) {
    d.attempts--;
    d.putOff(until, a.code(), a.reason());
    return none();
  }

  private Uni<Void> refused(Delivery d, Answer a, Instant now) {
    if (a.fixBy() == Answer.FixBy.ADMINISTRATOR) {
      return handOver(d, a.code(), a.reason(), now);
    }
    d.fail(a.code(), a.reason(), a.fixBy().name());
    return audit
        .record(HUB, "DELIVERY_FAILED", subject(d), Map.of("code", String.valueOf(a.code())))
        .chain(x -> notices.failed(d))
        .chain(x -> news.failed(d));
  }

  private Uni<Void> handOver(Delivery d, String code, String reason, Instant now) {
    d.handOver(now, code, reason);
    return audit
        .record(HUB, "DELIVERY_NEEDS_PERSON", subject(d), Map.of("code", String.valueOf(code)))
        .chain(x -> notices.waits(d));
  }

  private Uni<Void> unclear(Delivery d, Answer a, Instant now) {
    if (d.state == DeliveryState.UNKNOWN) {
      return none();
    }
    if (d.state == DeliveryState.CONFIRMING) {
      d.await(Backoff.sameTicket(d, a), now, Backoff.of(null, d.looks));
      return none();
    }
    d.loseTrack(now, a.reason(), a.ticket());
    return none();
  }

  /** What a look for traces told. */
  @WithTransaction
  Uni<Void> seen(Errand errand, Sight sight) {
    return each(errand, e -> seen(e, sight, e.place()));
  }

  private Uni<Void> seen(Errand e, Sight sight, int place) {
    return deliveries
        .locked(e.deliveryId())
        .call(d -> attempts.note(e, sight))
        .chain(d -> d.state == DeliveryState.UNKNOWN ? write(d, sight, place) : none());
  }

  private Uni<Void> write(Delivery d, Sight sight, int place) {
    Instant now = clock.now();
    switch (sight.kind()) {
      case FOUND:
        return found(d, sight.answer().of(place), now);
      case WORKING:
        return accepted(d, sight.answer(), now);
      case ABSENT:
        return absent(d, sight, now);
      default:
        return cannotTell(d, sight, now);
    }
  }

  /**
   * Of several that went together the platform may show fewer; whoever is missing is looked for.
   */
  private Uni<Void> found(Delivery d, Answer a, Instant now) {
    return a.kind() == Answer.Kind.DONE
        ? posted(d, a, now)
        : cannotTell(d, Sight.cannotTell(GateWords.of("NOT_AMONG_THEM")), now);
  }

  /** Sending again cannot make two; but not for ever, and not without a pause. */
  private Uni<Void> absent(Delivery d, Sight sight, Instant now) {
    if (d.attempts >= ATTEMPTS_ALLOWED) {
      d.unknownSince = null;
      return handOver(d, "NOT_REACHABLE", GateWords.of("NOT_REACHABLE"), now);
    }
    Duration pause = d.attempts <= 1 ? Duration.ZERO : Backoff.of(null, 2 * d.attempts);
    d.putOff(now.plus(pause), "NOT_ACCEPTED", sight.reason());
    return none();
  }

  private Uni<Void> cannotTell(Delivery d, Sight sight, Instant now) {
    Instant next = now.plus(Backoff.of(null, d.looks));
    if (next.isAfter(d.unknownSince.plus(UNKNOWN_ALLOWED))) {
      return handOver(d, "CANNOT_TELL", sight.reason(), now);
    }
    d.lookLater(next, "UNCLEAR", sight.reason());
    return none();
  }

  /** What came of taking a post back. */
  @WithTransaction
  Uni<Void> recalled(Errand errand, Answer answer) {
    return deliveries
        .locked(errand.deliveryId())
        .call(d -> attempts.note(errand, answer))
        .chain(d -> d.recall == Delivery.Recall.WANTED ? writeRecall(d, answer) : none());
  }

  private Uni<Void> writeRecall(Delivery d, Answer a) {
    Instant now = clock.now();
    switch (a.kind()) {
      case DONE:
        d.takenBack(now, a.reason());
        return news.recalled(HUB, d)
            .chain(x -> a.reason() == null ? none() : notices.recallLeaves(d));
      case NO_ACCESS:
      case REFUSED:
        d.takeBackByHand(a.code(), a.reason());
        return notices.takeBackByHand(d);
      default:
        d.lookLater(now.plus(Backoff.of(a.pause(), d.looks)), a.code(), a.reason());
        return none();
    }
  }

  static Subject subject(Delivery d) {
    return new Subject("delivery", d.id, d.unitId);
  }

  private static Uni<Void> none() {
    return Uni.createFrom().voidItem();
  }
}
