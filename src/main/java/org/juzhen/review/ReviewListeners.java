package org.juzhen.review;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.juzhen.kernel.Actor;

/** Tells those who asked for a review how it went, in the same transaction. */
@ApplicationScoped
class ReviewListeners {
  private final List<ReviewNews> news;

  ReviewListeners(@All List<ReviewNews> news) {
    this.news = news;
  }

  Uni<Void> submitted(SubjectKind kind, UUID subjectId, Actor by) {
    return tell(kind, n -> n.submitted(subjectId, by));
  }

  Uni<Void> cleared(SubjectKind kind, UUID subjectId, Actor by) {
    return tell(kind, n -> n.cleared(subjectId, by));
  }

  /** How a case that did not go on ended. */
  Uni<Void> ended(ReviewCase c, Decision decision, String note, Actor by) {
    return switch (decision) {
      case APPROVE -> cleared(c.subjectKind, c.subjectId, by);
      case RETURN -> tell(c.subjectKind, n -> n.returned(c.subjectId, note, by));
      case REJECT -> tell(c.subjectKind, n -> n.rejected(c.subjectId, note, by));
    };
  }

  private Uni<Void> tell(SubjectKind kind, Function<ReviewNews, Uni<Void>> what) {
    return Multi.createFrom()
        .iterable(news)
        .filter(n -> n.kind() == kind)
        .onItem()
        .transformToUniAndConcatenate(what::apply)
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
