package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
  private final ReviewCases cases;
  private final OutsideFindings findings;
  private final Assessments assessments;
  private final HubClock clock;

  RetrospectDesk(
      ReviewDesk reviews,
      PreviewDesk previews,
      ReviewCases cases,
      OutsideFindings findings,
      Assessments assessments,
      HubClock clock) {
    this.reviews = reviews;
    this.previews = previews;
    this.cases = cases;
    this.findings = findings;
    this.assessments = assessments;
    this.clock = clock;
  }

  /**
   * Begins the review of something that is out; what was begun or assessed is not begun again. The
   * machine reads it before, so it must not run in a transaction.
   */
  public Uni<OutsideView> open(Actor by, OutsidePost post) {
    return previews.readThen(
        () -> Uni.createFrom().item(order(post)), ahead -> open(by, post, ahead));
  }

  @WithTransaction
  Uni<OutsideView> open(Actor by, OutsidePost post, ReadAhead ahead) {
    return cases
        .newestHeld(SubjectKind.OBSERVED, post.observedId())
        .chain(
            before -> {
              if (before != null) {
                throw ReviewProblem.OUTSIDE_IN_REVIEW.with("state", before.state);
              }
              return reviews.submit(by, order(post), ahead);
            })
        .chain(
            review -> {
              OutsideFinding kept = new OutsideFinding(review, post, by, clock.now());
              return assessments.keep(kept).map(x -> OutsideView.of(kept));
            });
  }

  private static ReviewOrder order(OutsidePost post) {
    Piece piece = new Piece(post.accountId(), post.title(), post.body(), "", null, List.of());
    return new ReviewOrder(
        SubjectKind.OBSERVED,
        post.observedId(),
        post.unitId(),
        null,
        List.of(),
        post.title(),
        Grading.of(Grade.ORIGINAL),
        null,
        null,
        post.url(),
        null,
        null,
        List.of(piece),
        Map.of());
  }

  /** How far each of them has come; those that nobody has begun are missing. */
  @WithTransaction
  public Uni<List<OutsideView>> of(Collection<UUID> observed) {
    return findings.of(observed).map(all -> all.stream().map(OutsideView::of).toList());
  }
}
