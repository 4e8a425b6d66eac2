package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.review.screening.ReadAhead;

/**
 * Reads afterwards what went out past the hub (事后复核): on the same desk, by the same people, and
 * without clearing anything.
 */
@ApplicationScoped
public class RetrospectDesk {
  private final ReviewDesk reviews;
  private final PreviewDesk previews;
  private final OutsideHands hands;
  private final OutsideFindings findings;
  private final Assessments assessments;
  private final RereadingDesk rereading;
  private final HubClock clock;

  RetrospectDesk(
      ReviewDesk reviews,
      PreviewDesk previews,
      OutsideHands hands,
      OutsideFindings findings,
      Assessments assessments,
      RereadingDesk rereading,
      HubClock clock) {
    this.rereading = rereading;
    this.reviews = reviews;
    this.previews = previews;
    this.hands = hands;
    this.findings = findings;
    this.assessments = assessments;
    this.clock = clock;
  }

  /**
   * Begins a reading of something that is out. What was found of it before stands in force until
   * this one is signed to its end. The machine reads it before, so it must not run in a
   * transaction.
   *
   * @throws org.juzhen.kernel.Problem OUTSIDE_IN_REVIEW while one is open, OUTSIDE_READ_BY_OTHERS
   *     and OUTSIDE_AGAIN_WHY where something was found already, OUTSIDE_NEEDS_BEGINNER, see {@link
   *     RereadingDesk}
   */
  public Uni<OutsideView> open(Actor by, OutsidePost post) {
    return rereading
        .mayBegin(by, post)
        .chain(
            x ->
                previews.readThen(
                    by,
                    () -> Uni.createFrom().item(order(post, List.of())),
                    ahead -> open(by, post, ahead)));
  }

  @WithTransaction
  Uni<OutsideView> open(Actor by, OutsidePost post, ReadAhead ahead) {
    return rereading
        .mayBegin(by, post)
        .chain(
            again ->
                hands
                    .of(post)
                    .chain(all -> reviews.submit(by, order(post, all), ahead))
                    .call(rereading::mustBeSpared)
                    .map(review -> new OutsideFinding(review, post, by, clock.now()))
                    .invoke(kept -> kept.againWhy = again ? post.againWhy() : null))
        .call(assessments::keep)
        .map(kept -> OutsideView.of(kept, false, false));
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

  /** How each of them stands; those of which nobody has begun a reading are missing. */
  @WithTransaction
  public Uni<Map<UUID, OutsideStanding>> of(Collection<UUID> observed) {
    return findings
        .of(observed)
        .map(all -> all.stream().collect(Collectors.groupingBy(f -> f.observedId)))
        .chain(all -> stuck(all.values()).map(stuck -> standing(all, stuck)));
  }

  private Uni<Set<UUID>> stuck(Collection<List<OutsideFinding>> all) {
    List<UUID> open =
        all.stream()
            .map(readings -> new OutsideReadings(readings).underWay())
            .filter(Objects::nonNull)
            .map(f -> f.caseId)
            .toList();
    return findings.stuck(open, clock.now());
  }

  private static Map<UUID, OutsideStanding> standing(
      Map<UUID, List<OutsideFinding>> all, Set<UUID> stuck) {
    Map<UUID, OutsideStanding> known = new HashMap<>();
    all.forEach(
        (id, found) -> {
          OutsideReadings readings = new OutsideReadings(found);
          OutsideFinding open = readings.underWay();
          known.put(id, readings.standing(open != null && stuck.contains(open.caseId)));
        });
    return known;
  }

  /** All readings of one, the newest first. */
  @WithTransaction
  public Uni<List<OutsideView>> readings(UUID observed) {
    return findings.of(List.of(observed)).map(all -> new OutsideReadings(all).newestFirst());
  }
}
