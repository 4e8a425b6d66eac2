package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;

/** Tells people what of their deliveries needs them. */
@ApplicationScoped
class DeliveryNotices {
  private final NoticeDesk notices;
  private final Accounts accounts;
  private final Posts posts;

  DeliveryNotices(NoticeDesk notices, Accounts accounts, Posts posts) {
    this.notices = notices;
    this.accounts = accounts;
    this.posts = posts;
  }

  /** The platform refused it; the text has to change. A reply is its department's to mend. */
  Uni<Void> failed(Delivery d) {
    return d.kind == Delivery.Kind.REPLY
        ? Uni.createFrom().voidItem()
        : tell(d, "DELIVERY_FAILED", List.of(Role.EDITOR));
  }

  /** A person has to post it, or to find out. */
  Uni<Void> waits(Delivery d) {
    return tell(d, "DELIVERY_WAITS", List.of(Role.EDITOR));
  }

  /** A person has it in hand, and it is wanted again. */
  Uni<Void> owedAgain(Delivery d) {
    return tell(d, "DELIVERY_OWED_AGAIN", List.of(Role.EDITOR));
  }

  /** It does not go when it was planned, but as much later as its author did not reckon with. */
  Uni<Void> putOff(Delivery d) {
    return tellAuthor(d, "DELIVERY_PUT_OFF")
        .chain(x -> tell(d, "DELIVERY_PUT_OFF", List.of(Role.EDITOR)));
  }

  /** What stands on the platform is not what was cleared: those who answer for it learn at once. */
  Uni<Void> readOtherwise(Delivery d) {
    return tell(d, "READ_OTHERWISE", List.of(Role.COORDINATOR, Role.LEADER));
  }

  /** A person has to take it back. */
  Uni<Void> takeBackByHand(Delivery d) {
    return tell(d, "RECALL_BY_HAND", List.of(Role.EDITOR));
  }

  /** It is taken back, but for what the platform lets nobody take back from outside. */
  Uni<Void> recallLeaves(Delivery d) {
    return tell(d, "RECALL_LEAVES", List.of(Role.EDITOR));
  }

  /** The gate stopped it: its author and those who answer for the account learn why. */
  Uni<Void> stopped(Delivery d) {
    return tellAuthor(d, "DELIVERY_STOPPED")
        .chain(x -> tell(d, "DELIVERY_STOPPED", List.of(Role.COORDINATOR, Role.EDITOR)));
  }

  /**
   * The platform does not let the hub in: the keys are the coordinator's, the wait the author's.
   */
  Uni<Void> noAccess(Delivery d) {
    return tellAuthor(d, "DELIVERY_NO_ACCESS")
        .chain(x -> tell(d, "DELIVERY_NO_ACCESS", List.of(Role.COORDINATOR)));
  }

  private Uni<Void> tellAuthor(Delivery d, String kind) {
    return d.kind == Delivery.Kind.REPLY
        ? Uni.createFrom().voidItem()
        : posts
            .required(d.sourceId)
            .chain(p -> account(d).map(a -> toPerson(d, kind, a, p.authorId)))
            .chain(notices::tell);
  }

  private Uni<Void> tell(Delivery d, String kind, List<Role> roles) {
    return account(d)
        .chain(a -> InTurn.of(roles, role -> notices.tell(toRole(d, kind, a, role))))
        .replaceWithVoid();
  }

  private Uni<Account> account(Delivery d) {
    return accounts.required(d.accountId);
  }

  private static NoticeOrder toRole(Delivery d, String kind, Account a, Role role) {
    return NoticeOrder.toRole(kind, d.unitId, role, words(d, a), link(d), once(d, kind));
  }

  private static NoticeOrder toPerson(Delivery d, String kind, Account a, UUID person) {
    return NoticeOrder.toPerson(kind, person, words(d, a), link(d), once(d, kind));
  }

  private static List<String> words(Delivery d, Account a) {
    return List.of(a.name(), d.error == null ? "" : d.error, Moments.minute(d.dueAt));
  }

  private static String link(Delivery d) {
    return "/deliveries/" + d.id;
  }

  private static String once(Delivery d, String kind) {
    boolean moved = kind.equals("DELIVERY_PUT_OFF");
    return kind + " " + d.id + " " + (moved ? d.dueAt.toString() : d.attempts);
  }
}
