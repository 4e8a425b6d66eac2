package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.review.screening.ReadAhead;

/**
 * The door to the gate for those who write (送审): they put texts forward, take them back, and ask
 * whether a content is cleared for an account.
 */
@ApplicationScoped
public class ReviewDesk {
  private final ReviewCases cases;
  private final ReviewFiles files;
  private final Clearances clearances;
  private final TemplateChoice templates;
  private final Submission submission;
  private final ReviewListeners listeners;
  private final HeldReviews held;
  private final AuditDesk audit;
  private final HubClock clock;

  ReviewDesk(
      ReviewCases cases,
      ReviewFiles files,
      Clearances clearances,
      TemplateChoice templates,
      Submission submission,
      ReviewListeners listeners,
      HeldReviews held,
      AuditDesk audit,
      HubClock clock) {
    this.cases = cases;
    this.files = files;
    this.clearances = clearances;
    this.templates = templates;
    this.submission = submission;
    this.listeners = listeners;
    this.held = held;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Puts a subject forward. Pieces that are still cleared stay cleared; only the others need
   * signatures. Where all are, {@link ReviewNews#cleared} is told at once. A submission never fails
   * because of what the machine finds.
   *
   * @param ahead what the machine found in it before
   * @return the submission that is under way, or null when everything is cleared already
   */
  @WithTransaction
  public Uni<UUID> submit(Actor by, ReviewOrder order, ReadAhead ahead) {
    if (order.pieces().isEmpty()) {
      throw ReviewProblem.NOTHING_TO_REVIEW.problem();
    }
    return templates
        .asked(order)
        .chain(
            asked ->
                cases
                    .newestHeld(order.kind(), order.subjectId())
                    .chain(
                        before ->
                            pending(by, asked)
                                .chain(
                                    open ->
                                        submit(
                                            by,
                                            new Submission.Papers(asked, open, ahead),
                                            before))));
  }

  private Uni<UUID> submit(Actor by, Submission.Papers papers, ReviewCase before) {
    ReviewOrder order = papers.order();
    List<Piece> pending = papers.pending();
    if (pending.isEmpty()) {
      return listeners.cleared(order.kind(), order.subjectId(), by).replaceWith((UUID) null);
    }
    int number = before == null ? 1 : before.submission + 1;
    return standing(before, order, pending)
        .chain(
            same ->
                same
                    ? Uni.createFrom().item(before.id)
                    : closeOpen(before)
                        .chain(x -> submission.open(by, papers, number))
                        .call(x -> listeners.submitted(order.kind(), order.subjectId(), by)));
  }

  /** The pieces that nobody has cleared yet as what they are classed now. */
  private Uni<List<Piece>> pending(Actor by, ReviewOrder order) {
    return clearances
        .good(order.kind(), order.subjectId(), clock.now())
        .chain(good -> asClassed(by, order, good))
        .map(good -> good.stream().map(c -> c.digest).collect(Collectors.toSet()))
        .map(good -> order.pieces().stream().filter(p -> !good.contains(p.digest())).toList());
  }

  /** What was signed under another class was signed by other people; it is void. */
  private Uni<List<Clearance>> asClassed(Actor by, ReviewOrder order, List<Clearance> good) {
    return cases
        .these(good.stream().map(c -> c.caseId).filter(Objects::nonNull).distinct().toList())
        .map(
            found ->
                found.stream()
                    .filter(c -> !c.isClassedAs(order.grading()))
                    .map(c -> c.id)
                    .collect(Collectors.toSet()))
        .chain(
            others -> {
              List<Clearance> old = good.stream().filter(c -> others.contains(c.caseId)).toList();
              old.forEach(c -> c.voided(by, "REGRADED", clock.now()));
              return noteVoided(by, order.kind(), order.subjectId(), old, "REGRADED")
                  .replaceWith(good.stream().filter(c -> !old.contains(c)).toList());
            });
  }

  /** Whether exactly this is under review already. */
  private Uni<Boolean> standing(ReviewCase before, ReviewOrder order, List<Piece> pending) {
    if (before == null || !before.isOpen() || !before.isClassedAs(order.grading())) {
      return Uni.createFrom().item(false);
    }
    Set<String> now = pending.stream().map(Piece::digest).collect(Collectors.toSet());
    return files
        .of(before)
        .map(f -> f.pieces().stream().map(p -> p.digest).collect(Collectors.toSet()).equals(now));
  }

  /** Ends whatever was signed for a subject: its open review and all its clearances. */
  @WithTransaction
  public Uni<Void> voidFor(SubjectKind kind, UUID subjectId, Actor by, String why) {
    return voidExcept(kind, subjectId, Set.of(), by, why);
  }

  /**
   * Ends what was signed for contents that the subject shows no longer.
   *
   * @param digests what it shows now; their clearances stay
   */
  @WithTransaction
  public Uni<Void> voidExcept(
      SubjectKind kind, UUID subjectId, Set<String> digests, Actor by, String why) {
    return cases
        .newestHeld(kind, subjectId)
        .chain(
            c ->
                c == null
                    ? Uni.createFrom().voidItem()
                    : outdated(c, digests)
                        .chain(old -> old ? close(c, why) : Uni.createFrom().voidItem()))
        .chain(x -> clearances.heldFor(kind, subjectId))
        .map(good -> good.stream().filter(c -> !digests.contains(c.digest)).toList())
        .invoke(old -> old.forEach(c -> c.voided(by, why, clock.now())))
        .chain(old -> noteVoided(by, kind, subjectId, old, why));
  }

  /**
   * Takes back what is under way (撤回送审): its signatures count for nothing from then on, and the
   * next submission begins anew. What was cleared before stays cleared.
   */
  @WithTransaction
  public Uni<Void> withdraw(SubjectKind kind, UUID subjectId) {
    return cases
        .newestHeld(kind, subjectId)
        .invoke(
            c -> {
              if (c == null || !c.isOpen()) {
                throw ReviewProblem.NOTHING_TO_WITHDRAW.problem();
              }
            })
        .chain(c -> close(c, "WITHDRAWN"));
  }

  /**
   * Ends what was signed of a post for one account that is its unit's no more: the review under way
   * as a whole, and the clearances for that account.
   */
  @WithTransaction
  public Uni<Void> voidOn(UUID postId, UUID accountId, Actor by, String why) {
    return cases
        .newestHeld(SubjectKind.POST, postId)
        .chain(c -> c != null && c.isOpen() ? close(c, why) : Uni.createFrom().voidItem())
        .chain(x -> clearances.heldFor(SubjectKind.POST, postId))
        .map(good -> good.stream().filter(c -> c.accountId.equals(accountId)).toList())
        .invoke(old -> old.forEach(c -> c.voided(by, why, clock.now())))
        .chain(old -> noteVoided(by, SubjectKind.POST, postId, old, why));
  }

  /** A review under way is outdated as soon as something changed, a finished one when all did. */
  private Uni<Boolean> outdated(ReviewCase c, Set<String> digests) {
    return c.state.endsByEdit()
        ? files
            .of(c)
            .map(f -> f.pieces().stream().map(p -> digests.contains(p.digest)).toList())
            .map(same -> c.isOpen() ? same.contains(false) : !same.contains(true))
        : Uni.createFrom().item(false);
  }

  private Uni<Void> noteVoided(
      Actor by, SubjectKind kind, UUID subjectId, List<Clearance> voided, String why) {
    return voided.isEmpty()
        ? Uni.createFrom().voidItem()
        : audit.record(
            by,
            "VOID_CLEARANCE",
            new AuditDesk.Subject(kind.name().toLowerCase(Locale.ROOT), subjectId, null),
            Map.of("clearances", voided.stream().map(Clearance::id).toList(), "why", why));
  }

  private Uni<Void> closeOpen(ReviewCase before) {
    return before != null && before.isOpen()
        ? close(before, "RESUBMITTED")
        : Uni.createFrom().voidItem();
  }

  /** Ends a submission that is held; its signatures count for nothing. */
  Uni<Void> close(ReviewCase c, String why) {
    return files
        .of(c)
        .invoke(f -> f.steps().forEach(ReviewStep::cancelled))
        .invoke(f -> c.voided(why, clock.now()))
        .call(held::pulledAway)
        // The one open review of a subject has to be gone before the next is written.
        .call(x -> cases.flush())
        .replaceWithVoid();
  }

  /** The clearance under which this content may appear on this account now, or null. */
  @WithTransaction
  public Uni<UUID> clearanceFor(UUID subjectId, UUID accountId, String digest) {
    return clearances
        .good(subjectId, accountId, digest, clock.now())
        .map(c -> c == null ? null : c.id());
  }

  /** The steps reached in the newest submission of each subject, in Chinese. */
  public Uni<Map<UUID, List<ReviewView>>> reviewsOf(Collection<UUID> subjectIds) {
    return reviewsOf(subjectIds, Locale.CHINESE);
  }

  /** The steps reached in the newest submission of each subject; every subject has an entry. */
  @WithTransaction
  public Uni<Map<UUID, List<ReviewView>>> reviewsOf(Collection<UUID> subjectIds, Locale language) {
    return cases
        .newest(subjectIds)
        .chain(files::of)
        .map(
            found -> {
              Map<UUID, List<ReviewView>> views =
                  subjectIds.stream().distinct().collect(Collectors.toMap(s -> s, s -> List.of()));
              found.forEach(f -> views.put(f.submission().subjectId, f.reached(language)));
              return views;
            });
  }
}
