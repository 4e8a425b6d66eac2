package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Platform;
import org.juzhen.registry.Reach;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;
import org.juzhen.review.OutsidePost;
import org.juzhen.review.OutsideStanding;
import org.juzhen.review.OutsideView;
import org.juzhen.review.RetrospectDesk;
import org.juzhen.review.StuckReadingDesk;
import org.juzhen.review.screening.PersonalData;

/** What is on the accounts and did not go through the hub, and its review afterwards (事后复核). */
@ApplicationScoped
public class OutsidePostDesk {
  private static final Role[] BEGINNING = {
    Role.COORDINATOR, Role.EDITOR, Role.REVIEWER, Role.CHIEF_REVIEWER, Role.LEADER
  };
  private static final int TITLE = 60;

  private final ObservedPosts observed;
  private final Accounts accounts;
  private final Units units;
  private final PostDoor door;
  private final RetrospectDesk retrospects;
  private final StuckReadingDesk stuck;
  private final Silence silence;

  OutsidePostDesk(
      ObservedPosts observed,
      Accounts accounts,
      Units units,
      PostDoor door,
      RetrospectDesk retrospects,
      StuckReadingDesk stuck,
      Silence silence) {
    this.stuck = stuck;
    this.observed = observed;
    this.accounts = accounts;
    this.units = units;
    this.door = door;
    this.retrospects = retrospects;
    this.silence = silence;
  }

  /**
   * Something that did not go through the hub.
   *
   * @param pushed whether it was sent to the followers; null where nobody knows
   * @param asks whether that can be told there, and the reader may say it
   * @param review how it stands, or null before anybody began to read it
   * @param ends nobody can sign what is being read, and the reader may end it
   */
  record Line(
      UUID id,
      UUID accountId,
      Platform platform,
      String accountName,
      String title,
      String url,
      Instant postedAt,
      Boolean pushed,
      boolean asks,
      OutsideStanding review,
      boolean ends) {
    /** As a word for the form. */
    public String push() {
      return pushed == null ? "" : pushed.toString();
    }

    /** Something was found of it; another reading says why. */
    public boolean found() {
      return review != null && review.inForce() != null;
    }

    /** Nobody can sign what is being read. */
    public boolean stuck() {
      return review != null && review.stuck();
    }

    /** A reading is open; no other begins beside it. */
    public boolean begun() {
      return review != null && review.underWay() != null;
    }
  }

  /**
   * What somebody copied from an account.
   *
   * @param why why it is to be read again, or null
   */
  record Copied(String text, String why) {
    Copied {
      why = why == null || why.isBlank() ? null : why.strip();
    }
  }

  /** All that the person may see, the newest first. */
  @WithTransaction
  Uni<Slice<Line>> list(Actor by, Paging paging) {
    return observed
        .outside(Reach.of(by), paging)
        .map(found -> Slice.of(found, paging, o -> o.id.toString()))
        .chain(
            page ->
                accounts
                    .these(page.items().stream().map(o -> o.accountId).distinct().toList())
                    .chain(
                        known ->
                            retrospects
                                .of(page.items().stream().map(o -> o.id).toList())
                                .chain(
                                    begun ->
                                        silence
                                            .canPush(known)
                                            .chain(
                                                can ->
                                                    supervised(by, known)
                                                        .map(
                                                            over ->
                                                                lines(
                                                                    by, page, known, can, begun,
                                                                    over))))));
  }

  /** The units of these accounts that the person supervises. */
  private Uni<Set<UUID>> supervised(Actor by, List<Account> known) {
    return units
        .these(known.stream().map(Account::unitId).distinct().toList())
        .map(
            all ->
                all.stream()
                    .filter(u -> by.covers(Role.SUPERVISOR, u.path()))
                    .map(Unit::id)
                    .collect(Collectors.toSet()));
  }

  private static Slice<Line> lines(
      Actor by,
      Slice<ObservedPost> page,
      List<Account> known,
      Set<UUID> canPush,
      Map<UUID, OutsideStanding> view,
      Set<UUID> supervised) {
    Map<UUID, Account> account =
        known.stream().collect(Collectors.toMap(Account::id, Function.identity()));
    return page.map(
        o ->
            new Line(
                o.id,
                o.accountId,
                account.get(o.accountId).platform(),
                account.get(o.accountId).name(),
                PersonalData.masked(o.title),
                o.url,
                o.postedAt,
                o.pushed,
                canPush.contains(o.accountId) && ObservedDesk.mayNote(by, account.get(o.accountId)),
                view.get(o.id),
                isStuck(view.get(o.id)) && supervised.contains(account.get(o.accountId).unitId())));
  }

  private static boolean isStuck(OutsideStanding review) {
    return review != null && review.stuck();
  }

  /**
   * Begins a reading.
   *
   * @param copied what it says, as whoever looked at it copied it
   */
  public Uni<OutsideView> review(Actor by, UUID accountId, UUID observedId, Copied copied) {
    return outside(by, accountId, observedId, copied).chain(post -> retrospects.open(by, post));
  }

  /** Ends a reading that nobody can sign, for who supervises; see {@link StuckReadingDesk}. */
  @WithTransaction
  public Uni<OutsideView> end(Actor by, UUID accountId, UUID observedId, String why) {
    return required(accountId, observedId)
        .chain(o -> accounts.required(o.accountId))
        .chain(a -> units.required(a.unitId()))
        .chain(holder -> stuck.end(by, observedId, holder, why));
  }

  /** All readings of it, the newest first; the last that was signed to its end is in force. */
  @WithTransaction
  Uni<List<OutsideView>> readings(Actor by, UUID accountId, UUID observedId) {
    return required(accountId, observedId)
        .chain(o -> accounts.required(o.accountId))
        .call(a -> door.mustSee(by, a.unitId(), observedId))
        .chain(a -> retrospects.readings(observedId));
  }

  @WithTransaction
  Uni<OutsidePost> outside(Actor by, UUID accountId, UUID observedId, Copied copied) {
    return required(accountId, observedId)
        .chain(o -> accounts.required(o.accountId).chain(a -> outside(by, o, a, copied)));
  }

  private Uni<ObservedPost> required(UUID accountId, UUID observedId) {
    return observed
        .findById(observedId)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("observed", observedId))
        .invoke(
            o -> {
              if (!o.accountId.equals(accountId)) {
                throw KernelProblem.NOT_FOUND.with("observed", observedId);
              }
            });
  }

  private Uni<OutsidePost> outside(Actor by, ObservedPost o, Account account, Copied copied) {
    return door.mustSee(by, account.unitId(), o.id)
        .chain(x -> units.required(account.unitId()))
        .invoke(unit -> mayBegin(by, unit))
        .map(
            unit -> {
              if (o.deliveryId != null) {
                throw PublishingProblem.NOT_OUTSIDE.problem();
              }
              return new OutsidePost(
                  o.id,
                  unit.id(),
                  unit.path(),
                  o.accountId,
                  title(o, copied.text()),
                  copied.text().strip(),
                  o.url,
                  o.postedAt,
                  o.seenBy,
                  copied.why());
            });
  }

  private static void mayBegin(Actor by, Unit unit) {
    if (!by.hasAny(unit.id(), BEGINNING) && !by.covers(Role.SUPERVISOR, unit.path())) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(BEGINNING));
    }
  }

  /** Where nobody noted a title, the beginning of the text. */
  private static String title(ObservedPost o, String text) {
    if (!o.title.isBlank()) {
      return o.title;
    }
    String first = text.strip().lines().findFirst().orElse("");
    return first.codePointCount(0, first.length()) <= TITLE
        ? first
        : first.substring(0, first.offsetByCodePoints(0, TITLE)) + "…";
  }
}
