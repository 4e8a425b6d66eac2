package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.registry.Accounts;
import org.juzhen.review.Piece;

/** Sends cleared replies to citizens on the same road as posts (回复投递). */
@ApplicationScoped
public class ReplyDeliveryDesk {
  /** Why an answer does not go out whose account is another unit's now. */
  public static final String MOVED = "REPLY_MOVED";

  private final Deliveries deliveries;
  private final Accounts accounts;
  private final PostDoor door;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;

  ReplyDeliveryDesk(
      Deliveries deliveries,
      Accounts accounts,
      PostDoor door,
      AuditDesk audit,
      DueBell bell,
      HubClock clock) {
    this.deliveries = deliveries;
    this.accounts = accounts;
    this.door = door;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
  }

  /**
   * A cleared reply.
   *
   * @param replyId also what {@link PostedFacts#sourceId} will say
   * @param messageTicket what the platform needs to answer, as {@code IncomingMessage#ticket} gave
   *     it
   * @param clearanceId for the digest of {@link #piece} on this account
   */
  public record Order(
      UUID replyId, UUID accountId, String text, String messageTicket, UUID clearanceId) {}

  /** The piece that review clears for such a reply: its words and nothing else. */
  public static Piece piece(UUID accountId, String text) {
    return new Piece(accountId, "", text, "", null, List.of());
  }

  /** Plans a reply for now, in the caller's transaction; returns the delivery's id. */
  @WithTransaction
  public Uni<UUID> plan(Actor by, Order order) {
    return accounts
        .required(order.accountId())
        .call(a -> door.mustPost(List.of(a)))
        .map(a -> delivery(by, order, a.unitId()))
        .chain(deliveries::persistAndFlush)
        .call(
            d ->
                audit.record(
                    by, "PLAN_REPLY", RecordDesk.subject(d), Map.of("reply", order.replyId())))
        .call(d -> bell.ring(Sender.NAME))
        .map(d -> d.id);
  }

  /**
   * Takes a reply out of what is planned, in the caller's transaction. Whoever sends meets the same
   * locked row.
   *
   * @return false where nothing of it was to go out any more
   * @throws org.juzhen.kernel.Problem REPLY_ALREADY_OUT, DELIVERY_UNCLEAR
   */
  @WithTransaction
  public Uni<Boolean> takeBack(Actor by, UUID replyId) {
    return deliveries
        .lockedOf(replyId)
        .map(all -> all.stream().filter(ReplyDeliveryDesk::isLive).toList())
        .invoke(live -> live.forEach(ReplyDeliveryDesk::mustNotBeOut))
        .invoke(live -> live.forEach(Delivery::cancel))
        .call(x -> deliveries.flush())
        .call(live -> InTurn.each(live, d -> tookBack(by, d)))
        .map(live -> !live.isEmpty());
  }

  /**
   * The account is another unit's now: what waits of a reply is cancelled, in the caller's
   * transaction.
   *
   * @return whether nothing of it goes out or may be out any more
   */
  @WithTransaction
  public Uni<Boolean> handedOver(Actor by, UUID replyId) {
    return deliveries
        .lockedOf(replyId)
        .map(all -> all.stream().filter(ReplyDeliveryDesk::isLive).toList())
        .chain(
            live ->
                live.stream().anyMatch(ReplyDeliveryDesk::mayBeOut)
                    ? Uni.createFrom().item(false)
                    : cancelled(by, live).replaceWith(true));
  }

  private Uni<Void> cancelled(Actor by, List<Delivery> live) {
    live.forEach(d -> d.cancel(MOVED, whyMoved()));
    return deliveries.flush().chain(x -> InTurn.each(live, d -> tookBack(by, d)));
  }

  /** The same in words that are kept. */
  public static String whyMoved() {
    return GateWords.of(MOVED);
  }

  private static boolean mayBeOut(Delivery d) {
    return d.isUnclear() || d.state.mayBeOut();
  }

  private Uni<Void> tookBack(Actor by, Delivery d) {
    return audit.record(by, "CANCEL_DELIVERY", RecordDesk.subject(d), Map.of("reply", d.sourceId));
  }

  private static boolean isLive(Delivery d) {
    return d.state != DeliveryState.CANCELLED && d.state != DeliveryState.FAILED;
  }

  private static void mustNotBeOut(Delivery d) {
    if (d.isUnclear()) {
      throw PublishingProblem.DELIVERY_UNCLEAR.problem();
    }
    if (d.state.mayBeOut()) {
      throw PublishingProblem.REPLY_ALREADY_OUT.problem();
    }
  }

  private Delivery delivery(Actor by, Order order, UUID unit) {
    String digest = piece(order.accountId(), order.text()).digest();
    DeliveryOrder where =
        new DeliveryOrder(
            order.replyId(),
            unit,
            order.accountId(),
            digest,
            order.clearanceId(),
            clock.now(),
            null);
    return new Delivery(Delivery.Kind.REPLY, where, by, clock.now())
        .saying(order.text(), order.messageTicket());
  }

  /** How the deliveries of these replies stand. */
  @WithTransaction
  public Uni<Map<UUID, ReplyStanding>> standing(List<UUID> replies) {
    return deliveries
        .of(replies)
        .map(
            found -> {
              Map<UUID, ReplyStanding> all = new java.util.HashMap<>();
              found.forEach(d -> all.put(d.sourceId, ReplyStanding.of(d)));
              return all;
            });
  }

  /** How one reply's delivery stands. */
  public record ReplyStanding(UUID deliveryId, DeliveryState state, String error) {
    static ReplyStanding of(Delivery d) {
      return new ReplyStanding(d.id, d.state, d.error);
    }
  }
}
