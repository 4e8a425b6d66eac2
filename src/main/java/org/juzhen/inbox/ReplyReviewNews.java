package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.review.ReviewNews;
import org.juzhen.review.SubjectKind;

/** How the review of an answer went. */
@ApplicationScoped
class ReplyReviewNews implements ReviewNews {
  private final ReplyDesk desk;
  private final ReplySending sending;

  ReplyReviewNews(ReplyDesk desk, ReplySending sending) {
    this.desk = desk;
    this.sending = sending;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.REPLY;
  }

  @Override
  public Uni<Void> cleared(UUID subjectId, Actor by) {
    return sending.cleared(subjectId, by);
  }

  @Override
  public Uni<Void> returned(UUID subjectId, String note, Actor by) {
    return desk.returned(subjectId, note, by);
  }

  @Override
  public Uni<Void> rejected(UUID subjectId, String note, Actor by) {
    return desk.returned(subjectId, note, by);
  }
}
