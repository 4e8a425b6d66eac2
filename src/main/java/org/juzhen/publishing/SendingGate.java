package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.PostingRight;
import org.juzhen.registry.PostingRights;
import org.juzhen.review.Piece;

/**
 * Asked at the moment of sending, whatever was promised when it was planned (发布前复核): the clearance
 * holds, the account may post, the words are those that were cleared, and the article still stands.
 */
@ApplicationScoped
class SendingGate {
  private final Deliveries deliveries;
  private final Posts posts;
  private final OriginalCheck originals;
  private final PostVariants variants;
  private final Accounts accounts;
  private final PostingRights rights;
  private final HubClock clock;

  SendingGate(
      Deliveries deliveries,
      Posts posts,
      OriginalCheck originals,
      PostVariants variants,
      Accounts accounts,
      PostingRights rights,
      HubClock clock) {
    this.deliveries = deliveries;
    this.posts = posts;
    this.originals = originals;
    this.variants = variants;
    this.accounts = accounts;
    this.rights = rights;
    this.clock = clock;
  }

  /** What was read for one delivery. */
  record Seen(boolean moved, String outdated, boolean cleared, PostingRight right, Piece piece) {

    /** Why it may not go out, or null. */
    String fault(Delivery d) {
      if (moved) {
        return d.kind == Delivery.Kind.REPLY ? ReplyDeliveryDesk.MOVED : PostsOfMovedAccounts.MOVED;
      }
      if (outdated != null) {
        return outdated;
      }
      if (!cleared) {
        return "NOT_CLEARED";
      }
      if (right.ranOut()) {
        return "UNFILED_GRACE_OVER";
      }
      if (!right.given()) {
        return "ACCOUNT_MAY_NOT_POST";
      }
      return piece != null && piece.digest().equals(d.digest) ? null : "CONTENT_CHANGED";
    }
  }

  /** What this delivery would show: a reply carries its words, a post has them in its variant. */
  static Piece piece(Delivery d, PostVariant variant) {
    if (d.kind == Delivery.Kind.REPLY) {
      return ReplyDeliveryDesk.piece(d.accountId, d.replyText);
    }
    return variant == null ? null : variant.piece();
  }

  /** A person who posts by hand passes the same gate as the hub. */
  Uni<Void> mustBeOpen(Delivery d) {
    return accounts
        .required(d.accountId)
        .chain(a -> seen(d, a).invoke(seen -> refuse(seen.fault(d), a)))
        .replaceWithVoid();
  }

  /** What the hub itself may have sent was cleared when it was; that is only found out. */
  Uni<Void> mustBeOpenByHand(Delivery d) {
    return d.state == DeliveryState.WAITING_FOR_PERSON && !d.isUnclear()
        ? mustBeOpen(d)
        : Uni.createFrom().voidItem();
  }

  private Uni<Seen> seen(Delivery d, Account account) {
    return deliveries
        .isCleared(d.id, clock.now())
        .chain(
            cleared ->
                rights
                    .of(List.of(account))
                    .map(Map::values)
                    .map(all -> all.iterator().next())
                    .chain(right -> seen(d, isMoved(d, account), cleared, right)));
  }

  private Uni<Seen> seen(Delivery d, boolean moved, boolean cleared, PostingRight right) {
    return outdated(d)
        .chain(
            outdated ->
                variant(d).map(v -> new Seen(moved, outdated, cleared, right, piece(d, v))));
  }

  /** What was planned for one unit's account is shown on no other's, be it a post or an answer. */
  static boolean isMoved(Delivery d, Account account) {
    return !account.unitId().equals(d.unitId);
  }

  /** Why its post may not go out because of its article, or null. */
  private Uni<String> outdated(Delivery d) {
    return d.kind == Delivery.Kind.REPLY
        ? Uni.createFrom().nullItem()
        : posts
            .required(d.sourceId)
            .chain(p -> originals.faults(List.of(p)))
            .map(faults -> faults.get(d.sourceId));
  }

  private Uni<PostVariant> variant(Delivery d) {
    return d.kind == Delivery.Kind.REPLY
        ? Uni.createFrom().nullItem()
        : variants.of(d.sourceId, d.accountId);
  }

  private static void refuse(String fault, Account account) {
    if (fault != null) {
      throw PublishingProblem.GATE_CLOSED
          .with("account", account.name())
          .with("why", GateWords.of(fault));
    }
  }
}
