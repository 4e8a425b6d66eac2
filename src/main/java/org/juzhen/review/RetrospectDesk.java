package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.review.screening.ReadAhead;

/**
 * Reads afterwards what went out past the hub (事后复核): on the same desk, by the same people, and
 * without clearing anything.
 */
@ApplicationScoped
public class RetrospectDesk {
  private final ReviewDesk reviews;
  private final PreviewDesk previews;
  private final ReviewCases cases;
  private final OutsideFindings findings;
  private final Assessments assessments;
  private final ReviewFiles files;
  private final People people;
  private final HubClock clock;

  RetrospectDesk(
      ReviewDesk reviews,
      PreviewDesk previews,
      ReviewCases cases,
      OutsideFindings findings,
      Assessments assessments,
      ReviewFiles files,
      People people,
      HubClock clock) {
    this.files = files;
    this.people = people;
    this.reviews = reviews;
    this.previews = previews;
    this.cases = cases;
    this.findings = findings;
    this.assessments = assessments;
    this.clock = clock;
  }

  /**
   * Begins the review of something that is out. Where it was begun or assessed with these very
   * words, it is not begun again; other words are a later reading, and the earlier one is outdated.
   * The machine reads it before, so it must not run in a transaction.
   */
  public Uni<OutsideView> open(Actor by, OutsidePost post) {
    return previews.readThen(
        by, () -> Uni.createFrom().item(order(post, List.of())), ahead -> open(by, post, ahead));
  }

  @WithTransaction
  Uni<OutsideView> open(Actor by, OutsidePost post, ReadAhead ahead) {
    return cases
        .newestHeld(SubjectKind.OBSERVED, post.observedId())
        .call(before -> mustSayElse(before, post))
        .chain(before -> hands(post))
        .chain(hands -> reviews.submit(by, order(post, hands), ahead))
        .chain(
            review -> {
              OutsideFinding kept = new OutsideFinding(review, post, by, clock.now());
              return assessments.keep(kept).map(x -> OutsideView.of(kept, false));
            });
  }

  private Uni<Void> mustSayElse(ReviewCase before, OutsidePost post) {
    return before == null || before.state == CaseState.VOIDED
        ? Uni.createFrom().voidItem()
        : files
            .of(before)
            .invoke(
                f -> {
                  if (f.pieces().stream().allMatch(p -> p.digest.equals(piece(post).digest()))) {
                    throw ReviewProblem.OUTSIDE_IN_REVIEW.with("state", before.state);
                  }
                })
            .replaceWithVoid();
  }

  /**
   * Nobody knows who posted it, so nobody signs who may have: who noted it, who copied its words
   * for an earlier reading, and an editor who is alone at the unit.
   */
  private Uni<List<UUID>> hands(OutsidePost post) {
    return cases
        .history(post.observedId())
        .chain(
            earlier ->
                people
                    .holding(Role.EDITOR, post.unitId(), clock.today())
                    .map(editors -> hands(post, earlier, editors)));
  }

  private static List<UUID> hands(
      OutsidePost post, List<ReviewCase> earlier, List<Person> editors) {
    Set<UUID> hands = new LinkedHashSet<>();
    hands.add(post.seenBy());
    earlier.forEach(c -> hands.add(c.submittedBy));
    if (editors.size() == 1) {
      hands.add(editors.get(0).id());
    }
    hands.remove(null);
    return List.copyOf(hands);
  }

  private static Piece piece(OutsidePost post) {
    return new Piece(post.accountId(), post.title(), post.body(), "", null, List.of());
  }

  private static ReviewOrder order(OutsidePost post, List<UUID> hands) {
    return new ReviewOrder(
        SubjectKind.OBSERVED,
        post.observedId(),
        post.unitId(),
        null,
        hands,
        post.title(),
        Grading.of(Grade.ORIGINAL),
        null,
        null,
        post.url(),
        null,
        null,
        List.of(piece(post)),
        Map.of());
  }

  /** How far the newest reading of each has come; those that nobody has begun are missing. */
  @WithTransaction
  public Uni<List<OutsideView>> of(Collection<UUID> observed) {
    return findings.of(observed).map(RetrospectDesk::newest);
  }

  private static List<OutsideView> newest(List<OutsideFinding> all) {
    Map<UUID, OutsideFinding> newest = new LinkedHashMap<>();
    all.forEach(f -> newest.put(f.observedId, f));
    return newest.values().stream().map(f -> OutsideView.of(f, false)).toList();
  }

  /** All readings of one, the newest first; only the first counts. */
  @WithTransaction
  public Uni<List<OutsideView>> readings(UUID observed) {
    return findings
        .of(List.of(observed))
        .map(
            all ->
                IntStream.range(0, all.size())
                    .mapToObj(i -> all.size() - 1 - i)
                    .map(i -> OutsideView.of(all.get(i), i < all.size() - 1))
                    .toList());
  }
}
