package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.juzhen.kernel.Actor;

/**
 * Told in the same transaction how a review went. Implemented by those who ask for reviews; a
 * subject that a listener does not know is left alone.
 */
public interface ReviewNews {

  /** Which subjects this listener owns. */
  SubjectKind kind();

  /** Put forward: its review is under way. */
  default Uni<Void> submitted(UUID subjectId, Actor by) {
    return Uni.createFrom().voidItem();
  }

  /** The last signature is there: every piece has its clearance. */
  Uni<Void> cleared(UUID subjectId, Actor by);

  /** Sent back to the author with a reason. */
  Uni<Void> returned(UUID subjectId, String note, Actor by);

  /** Refused for good. */
  Uni<Void> rejected(UUID subjectId, String note, Actor by);
}
