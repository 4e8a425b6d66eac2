package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;

/**
 * Notes what really is on an account, matched to what the hub sent: only the link of something that
 * stands there as the hub knows is inside the gate, and a number that somebody types proves
 * nothing. Everything else is outside, and still counts for when the account last posted.
 */
@ApplicationScoped
public class ObservedDesk {
  /** Nothing on any platform is older. */
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

  private final ObservedPosts observed;
  private final Deliveries deliveries;
  private final Accounts accounts;
  private final PostDoor door;
  private final AuditDesk audit;
  private final Planning planning;
  private final HubClock clock;

  ObservedDesk(
      ObservedPosts observed,
      Deliveries deliveries,
      Accounts accounts,
      PostDoor door,
      AuditDesk audit,
      Planning planning,
      HubClock clock) {
    this.observed = observed;
    this.deliveries = deliveries;
    this.accounts = accounts;
    this.door = door;
    this.audit = audit;
    this.planning = planning;
    this.clock = clock;
  }

  /**
   * What was seen.
   *
   * @param outsideTheGate nothing that the hub sent
   * @param pushed whether it was pushed; null where nobody knows, or the hub knows itself
   */
  public record View(
      UUID id,
      UUID accountId,
      String url,
      String title,
      Instant postedAt,
      Instant seenAt,
      UUID deliveryId,
      boolean outsideTheGate,
      Boolean pushed) {
    static View of(ObservedPost o) {
      return new View(
          o.id,
          o.accountId,
          o.url,
          o.title,
          o.postedAt,
          o.seenAt,
          o.deliveryId,
          o.deliveryId == null,
          o.deliveryId == null ? o.pushed : null);
    }
  }

  @WithTransaction
  public Uni<Slice<View>> list(Actor by, UUID accountId, Paging paging) {
    return accounts
        .required(accountId)
        .call(a -> door.mustSee(by, a.unitId(), accountId))
        .chain(a -> observed.page(accountId, paging))
        .map(found -> Slice.of(found, paging, o -> o.id.toString()).map(View::of));
  }

  /** Notes what was seen; seen again it is the same, unless it is the hub's own no longer. */
  @WithTransaction
  public Uni<View> note(Actor by, UUID accountId, Seen seen) {
    if (seen.postedAt().isAfter(clock.now()) || seen.postedAt().isBefore(FIRST)) {
      throw KernelProblem.field("postedAt", "OUT_OF_RANGE");
    }
    return accounts
        .required(accountId)
        .call(a -> door.mustSee(by, a.unitId(), accountId))
        .invoke(a -> mayNote(by, a))
        .chain(
            a ->
                observed
                    .with(accountId, seen.url())
                    .chain(o -> o == null ? enter(by, a, seen) : again(by, a, o, seen)))
        .map(View::of);
  }

  private static void mayNote(Actor by, Account account) {
    if (!by.has(Role.SUPERVISOR)) {
      by.must(account.unitId(), Role.EDITOR, Role.COORDINATOR, Role.HANDLER);
    }
  }

  private Uni<ObservedPost> enter(Actor by, Account account, Seen seen) {
    return deliveries
        .standing(account.id(), seen)
        .map(d -> new ObservedPost(account.id(), seen, d == null ? null : d.id, by, clock.now()))
        .chain(observed::persistAndFlush)
        .call(this::counted)
        .call(o -> accounts.posted(account.id(), seen.postedAt()))
        .call(o -> noted(by, account, o));
  }

  /** What was taken back since, or has another number, is not the hub's own any more. */
  private Uni<ObservedPost> again(Actor by, Account account, ObservedPost o, Seen seen) {
    if (seen.pushed() != null) {
      o.pushed = seen.pushed();
    }
    return o.deliveryId == null
        ? counted(o).replaceWith(o)
        : deliveries
            .standing(account.id(), seen)
            .chain(
                d -> {
                  boolean same = d != null && d.id.equals(o.deliveryId);
                  o.deliveryId = same ? d.id : null;
                  return same ? Uni.createFrom().voidItem() : noted(by, account, o);
                })
            .replaceWith(o);
  }

  /** A push past the hub takes from the quota: what is planned is planned again. */
  private Uni<Void> counted(ObservedPost o) {
    return o.pushed == null || o.deliveryId != null
        ? Uni.createFrom().voidItem()
        : observed.flush().chain(x -> planning.changed(List.of(o.accountId)));
  }

  private Uni<Void> noted(Actor by, Account account, ObservedPost o) {
    return audit.record(
        by,
        "OBSERVE_POST",
        new Subject("account", account.id(), account.unitId()),
        Map.of("url", o.url, "matched", o.deliveryId != null));
  }
}
