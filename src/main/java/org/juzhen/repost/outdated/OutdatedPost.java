package org.juzhen.repost.outdated;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.repost.Mark;
import org.juzhen.repost.Marks;

/**
 * A post that stands with words which its article says no more. Rows are made, moved on and ended
 * with their article in bulk by {@link OutdatedMaking}; this class moves one of them.
 */
@Entity
class OutdatedPost {
  @Id UUID id;
  UUID deliveryId;
  UUID postId;
  UUID articleId;
  UUID accountId;
  UUID unitId;

  @Enumerated(EnumType.STRING)
  OutdatedKind kind;

  /** Null where it was not kept which text the post was made from. */
  Integer shownVersion;

  int version;
  UUID basisId;
  Instant sinceAt;
  Instant dueAt;

  @Enumerated(EnumType.STRING)
  OutdatedState state;

  short marksTold;
  Instant nextMarkAt;

  @Enumerated(EnumType.STRING)
  OutdatedHow how;

  String reason;
  Instant doneAt;
  UUID doneBy;
  @Version int rowVersion;

  protected OutdatedPost() {}

  /** Notes that people were told; at the last mark the time is over. */
  void told(Mark mark, Marks marks) {
    marksTold = (short) (mark.ordinal() + 1);
    if (mark.isLast()) {
      move(OutdatedAction.RUN_OUT);
    } else {
      nextMarkAt = marks.at(Mark.after(marksTold), sinceAt, dueAt);
    }
  }

  /** The hub recorded that it was taken back. */
  void recalled(Instant at) {
    move(OutdatedAction.RECALL);
    how = OutdatedHow.RECALLED;
    doneAt = at;
  }

  /** A person says why it is no task any more. */
  void settle(OutdatedHow way, String why, Actor by, Instant at) {
    move(OutdatedAction.SETTLE);
    if (!way.isForPeople(kind)) {
      throw KernelProblem.field("how", "WRONG_VALUE");
    }
    how = way;
    reason = why;
    doneBy = by.id();
    doneAt = at;
  }

  private void move(OutdatedAction action) {
    if (!action.isAllowedFrom(state)) {
      throw OutdatedProblem.OUTDATED_SETTLED.with("state", state);
    }
    state = action.to();
    nextMarkAt = null;
  }
}
