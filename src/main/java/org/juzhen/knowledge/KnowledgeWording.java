package org.juzhen.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** Another way to ask what an entry answers (问法). */
@Entity
class KnowledgeWording {
  /** What became of it. */
  enum State {
    CANDIDATE,
    ACCEPTED,
    REFUSED
  }

  /** Who thought of it. */
  enum Origin {
    AUTHOR,
    IMPORT,
    CITIZEN
  }

  @Id UUID id;
  UUID entryId;
  String text;

  @Enumerated(EnumType.STRING)
  State state;

  @Enumerated(EnumType.STRING)
  Origin origin;

  UUID sourceId;
  Instant proposedAt;
  UUID proposedBy;
  Instant decidedAt;
  UUID decidedBy;

  protected KnowledgeWording() {}

  /**
   * An author's own wording helps in searches at once, and counts once somebody else accepted it.
   */
  static KnowledgeWording ofAuthor(UUID entry, String text, Actor by, Instant at) {
    KnowledgeWording wording = new KnowledgeWording();
    wording.id = Ids.next();
    wording.entryId = entry;
    wording.text = text.strip().replaceAll("\\s+", " ");
    wording.state = State.CANDIDATE;
    wording.origin = Origin.AUTHOR;
    wording.proposedAt = at;
    wording.proposedBy = by.id();
    return wording;
  }

  /**
   * Says whether the entry's answer may be found by a candidate.
   *
   * @param own the one who says so wrote it, under whatever user
   */
  void decide(boolean accept, boolean own, Actor by, Instant at) {
    if (state != State.CANDIDATE) {
      throw KnowledgeProblem.WORDING_DECIDED.with("state", state);
    }
    if (accept && own) {
      throw KnowledgeProblem.WORDING_NEEDS_OTHERS.problem();
    }
    state = accept ? State.ACCEPTED : State.REFUSED;
    decidedAt = at;
    decidedBy = by.id();
  }
}
