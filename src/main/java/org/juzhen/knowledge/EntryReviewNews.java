package org.juzhen.knowledge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.review.ReviewNews;
import org.juzhen.review.SubjectKind;

/** How the review of an entry went. */
@ApplicationScoped
class EntryReviewNews implements ReviewNews {
  private final PublicationDesk desk;

  EntryReviewNews(PublicationDesk desk) {
    this.desk = desk;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.ENTRY;
  }

  @Override
  public Uni<Void> cleared(UUID subjectId, Actor by) {
    return desk.cleared(subjectId, by);
  }

  @Override
  public Uni<Void> returned(UUID subjectId, String note, Actor by) {
    return desk.returned(subjectId, by);
  }

  @Override
  public Uni<Void> rejected(UUID subjectId, String note, Actor by) {
    return desk.returned(subjectId, by);
  }
}
