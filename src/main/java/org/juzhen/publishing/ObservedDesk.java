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
 * nothing. Everything else is outside, and still counts for when the account last posted, where
 * {@link Silence} lets it.
 */
@ApplicationScoped
public class ObservedDesk {
  /** Nothing on any platform is older. */
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Role[] NOTING = {Role.EDITOR, Role.COORDINATOR, Role.HANDLER};

  private final ObservedPosts observed;
  private final Deliveries deliveries;
  private final Accounts accounts;
  private final PostDoor door;
  private final AuditDesk audit;
  private final Planning planning;
  private final Silence silence;
  private final HubClock clock;

  ObservedDesk(
      ObservedPosts observed,
      Deliveries deliveries,
      Accounts accounts,
      PostDoor door,
      AuditDesk audit,
      Planning planning,
      Silence silence,
      HubClock clock) {
    this.observed = observed;
    this.deliveries = deliveries;
    this.accounts = accounts;
    this.door = door;
    this.audit = audit;
    this.planning = planning;
    this.silence = silence;
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
        .invoke(a -> mustNote(by, a))
        .chain(
            a ->
                observed
                    .with(accountId, seen.url())
                    .chain(o -> o == null ? enter(by, a, seen) : again(by, a, o, seen)))
        .map(View::of);
  }

  /** Whether it was sent to the followers, as somebody says who looked into it. */
  @WithTransaction
  public Uni<View> sayPushed(Actor by, UUID accountId, UUID id, boolean pushed) {
    return accounts
        .required(accountId)
        .call(a -> door.mustSee(by, a.unitId(), accountId))
        .invoke(a -> mustNote(by, a))
        .chain(a -> outside(id, accountId).call(o -> said(by, a, o, pushed)))
        .map(View::of);
  }

  private Uni<ObservedPost> outside(UUID id, UUID accountId) {
    return observed
        .findById(id)
        .invoke(
            o -> {
              if (o == null || !o.accountId.equals(accountId)) {
                throw KernelProblem.NOT_FOUND.with("observed", id);
              }
              if (o.deliveryId != null) {
                throw PublishingProblem.NOT_OUTSIDE.problem();
              }
            });
  }

  private static void mustNote(Actor by, Account account) {
    if (!mayNote(by, account)) {
      by.must(account.unitId(), NOTING);
    }
  }

  static boolean mayNote(Actor by, Account account) {
    return by.has(Role.SUPERVISOR) || by.hasAny(account.unitId(), NOTING);
  }

  private Uni<ObservedPost> enter(Actor by, Account account, Seen seen) {
    return deliveries
        .standing(account.id(), seen)
        .map(d -> new ObservedPost(account.id(), seen, d == null ? null : d.id, by, clock.now()))
        .invoke(o -> o.markBefore = account.lastPostAt())
        .chain(observed::persistAndFlush)
        .call(this::counted)
        .call(o -> o.deliveryId == null ? breaks(o) : Uni.createFrom().voidItem())
        .call(o -> noted(by, account, o));
  }

  /** The hub's own has moved the mark itself; what nobody knows of may have been a push. */
  private Uni<Void> breaks(ObservedPost o) {
    return silence.broken(o.accountId, o.postedAt, !Boolean.FALSE.equals(o.pushed));
  }

  /** What was taken back since, or has another number, is not the hub's own any more. */
  private Uni<ObservedPost> again(Actor by, Account account, ObservedPost o, Seen seen) {
    return o.deliveryId == null
        ? said(by, account, o, seen.pushed()).replaceWith(o)
        : deliveries
            .standing(account.id(), seen)
            .chain(
                d -> {
                  boolean same = d != null && d.id.equals(o.deliveryId);
                  o.deliveryId = same ? d.id : null;
                  o.pushed = seen.pushed() == null ? o.pushed : seen.pushed();
                  return same ? Uni.createFrom().voidItem() : noted(by, account, o);
                })
            .replaceWith(o);
  }

  /** Somebody knows more of it than before. */
  private Uni<Void> said(Actor by, Account account, ObservedPost o, Boolean pushed) {
    if (pushed == null || pushed.equals(o.pushed)) {
      return Uni.createFrom().voidItem();
    }
    o.pushed = pushed;
    return counted(o)
        .chain(x -> pushed ? breaks(o) : silence.wasNotPushed(account, o))
        .chain(x -> noted(by, account, o));
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
        Map.of(
            "url",
            o.url,
            "matched",
            o.deliveryId != null,
            "pushed",
            o.pushed == null ? "UNKNOWN" : o.pushed.toString()));
  }
}
