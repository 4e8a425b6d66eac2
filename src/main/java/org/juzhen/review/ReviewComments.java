package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** The comments. */
@ApplicationScoped
class ReviewComments implements PanacheRepositoryBase<ReviewComment, UUID> {

  /** More than these on one text are not read any more by anybody. */
  static final int MOST = 200;

  /** All on one subject, in the order in which they were made. */
  Uni<List<ReviewComment>> on(UUID subjectId) {
    return find("subjectId = ?1 order by writtenAt, id", subjectId).range(0, MOST - 1).list();
  }

  /** What was said at this submission and not answered yet. */
  Uni<List<ReviewComment>> openAt(UUID stepId) {
    return list(
        // The subject first: comments are found by it.
        "subjectId = (select c.subjectId from ReviewCase c, ReviewStep s where c.id = s.caseId"
            + " and s.id = ?1) and caseId = (select s.caseId from ReviewStep s where s.id = ?1)"
            + " and state = ?2 order by place, spanFrom, id",
        stepId,
        CommentState.OPEN);
  }

  /** How many on this subject nobody has settled, whichever submission they were made on. */
  Uni<Long> unsettled(UUID subjectId) {
    return count("subjectId = ?1 and state <> ?2", subjectId, CommentState.RESOLVED);
  }

  /** The comment on this subject, or NOT_FOUND. */
  Uni<ReviewComment> required(UUID subjectId, UUID id) {
    return find("id = ?1 and subjectId = ?2", id, subjectId)
        .firstResult()
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("comment", id));
  }
}
