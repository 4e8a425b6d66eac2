package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.juzhen.channel.Answer;
import org.juzhen.channel.ChannelDesk;
import org.juzhen.channel.Channels;
import org.juzhen.channel.Incoming;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.publishing.InboundDesk;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Platform;

/** Knows whose comments are due, and writes down what reading them brought (评论轮询). */
@ApplicationScoped
class CommentWatchDesk {
  private final CommentWatches watches;
  private final Accounts accounts;
  private final ChannelDesk channels;
  private final InboundDesk inbound;
  private final HubClock clock;
  private final Duration lease;

  CommentWatchDesk(
      CommentWatches watches,
      Accounts accounts,
      ChannelDesk channels,
      InboundDesk inbound,
      HubClock clock,
      Channels calls) {
    this.watches = watches;
    this.accounts = accounts;
    this.channels = channels;
    this.inbound = inbound;
    this.clock = clock;
    this.lease = calls.patience().multipliedBy(3).dividedBy(2);
  }

  /** One reading to make, with all it needs. */
  record Errand(UUID deliveryId, UUID accountId, String ticket, String mark) {}

  /**
   * What is taken at once.
   *
   * @param taken how many rows were moved on, also those whose time is over
   */
  record Claimed(int taken, List<Errand> errands) {}

  /** Comments of this post will be read, if its platform lets the account read them. */
  @WithTransaction
  Uni<Void> watch(UUID delivery, UUID accountId) {
    return watches
        .ticket(delivery)
        .chain(
            ticket ->
                ticket.equals(Answer.NO_TICKET)
                    ? Uni.createFrom().voidItem()
                    : accounts.required(accountId).chain(a -> watch(delivery, a)));
  }

  private Uni<Void> watch(UUID delivery, Account account) {
    return channels
        .views(List.of(account))
        .chain(
            views ->
                views.get(account.id()).can("READ_INBOX")
                    ? watches
                        .ofAccount(account.id())
                        .chain(others -> begin(delivery, account, others + 1))
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> begin(UUID delivery, Account account, long watched) {
    Duration pause = CommentPace.pause(account.platform(), Duration.ZERO, watched);
    return watches
        .persist(new CommentWatch(delivery, account.id(), clock.now(), pause))
        .replaceWithVoid();
  }

  /** The post is gone, and its comments with it. */
  @WithTransaction
  Uni<Void> end(UUID delivery) {
    return watches.deleteById(delivery).replaceWithVoid();
  }

  @WithTransaction
  Uni<Claimed> claim(int most) {
    Instant now = clock.now();
    return watches
        .due(now, most)
        .chain(
            due ->
                InTurn.of(due, w -> take(w, now)).map(errands -> new Claimed(due.size(), errands)));
  }

  private Uni<Errand> take(CommentWatch watch, Instant now) {
    if (watch.isOver(now)) {
      return watches.delete(watch).chain(() -> Uni.createFrom().nullItem());
    }
    watch.lease(now.plus(lease));
    return watches
        .ticket(watch.deliveryId)
        .map(ticket -> new Errand(watch.deliveryId, watch.accountId, ticket, watch.mark));
  }

  /** Keeps what citizens wrote, and how far it was read, together or not at all. */
  @WithTransaction
  Uni<Void> record(Errand errand, Incoming brought) {
    return inbound
        .arrived(errand.accountId(), brought.messages())
        .chain(x -> change(errand, (watch, pace) -> write(watch, pace, brought)));
  }

  private void write(CommentWatch watch, Pace pace, Incoming brought) {
    Answer trouble = brought.trouble();
    if (trouble != null) {
      fail(watch, pace, trouble.code() + " " + trouble.reason(), trouble.pause());
      return;
    }
    boolean goOn =
        brought.more()
            && CommentPace.mayGoOn(pace.platform())
            && !Objects.equals(brought.mark(), watch.mark);
    Instant now = clock.now();
    watch.read(brought.mark(), goOn ? now : now.plus(pace.pause(watch, now)));
  }

  /** A defect of our own: later again, so that it holds nobody up. */
  @WithTransaction
  Uni<Void> failed(Errand errand, Throwable defect) {
    String why = defect.getClass().getSimpleName();
    return change(errand, (watch, pace) -> fail(watch, pace, why, null));
  }

  private void fail(CommentWatch watch, Pace pace, String why, Duration asked) {
    Instant now = clock.now();
    Duration usual = pace.pause(watch, now);
    watch.failed(why, now.plus(CommentPace.afterFailures(usual, watch.failures + 1, asked)));
  }

  /** How often an account may be read. */
  private record Pace(Platform platform, long watched) {
    Duration pause(CommentWatch watch, Instant now) {
      return CommentPace.pause(platform, Duration.between(watch.beganAt, now), watched);
    }
  }

  /** Nothing where the post was taken back meanwhile. */
  private Uni<Void> change(Errand errand, BiConsumer<CommentWatch, Pace> how) {
    return accounts
        .required(errand.accountId())
        .chain(a -> watches.ofAccount(a.id()).map(n -> new Pace(a.platform(), n)))
        .chain(pace -> watches.locked(errand.deliveryId()).invoke(w -> change(w, pace, how)))
        .replaceWithVoid();
  }

  private static void change(CommentWatch watch, Pace pace, BiConsumer<CommentWatch, Pace> how) {
    if (watch != null) {
      how.accept(watch, pace);
    }
  }

  /** When the next reading is due, or null. */
  @WithTransaction
  Uni<Instant> nextDue() {
    return watches.nextDue();
  }
}
