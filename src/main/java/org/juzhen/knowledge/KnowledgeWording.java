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
    /** By another than who proposed it; another human may propose the same words again. */
    REFUSED,
    /** By who proposed it; keeps nobody from proposing the same words. */
    TAKEN_BACK;

    /** It is found, or may come to be. */
    boolean counts() {
      return this == CANDIDATE || this == ACCEPTED;
    }
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

  private KnowledgeWording(UUID entryId, String text, Origin origin, Actor by, Instant at) {
    this.id = Ids.next();
    this.entryId = entryId;
    this.text = text;
    this.state = State.CANDIDATE;
    this.origin = origin;
    this.proposedAt = at;
    this.proposedBy = by.id();
  }

  /**
   * An author's own wording helps in searches at once, and counts once somebody else accepted it.
   */
  static KnowledgeWording ofAuthor(UUID entry, String text, Actor by, Instant at) {
    return new KnowledgeWording(entry, words(text), Origin.AUTHOR, by, at);
  }

  /** A citizen's own, which the machine suggests. */
  static KnowledgeWording ofCitizen(UUID entry, String text, UUID source, Actor by, Instant at) {
    KnowledgeWording wording = new KnowledgeWording(entry, text, Origin.CITIZEN, by, at);
    wording.sourceId = source;
    return wording;
  }

  /** The words without the spaces that nobody reads. */
  static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /**
   * Says whether the entry's answer may be found by a candidate; one's own is never refused but
   * taken back.
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
    state = accept ? State.ACCEPTED : own ? State.TAKEN_BACK : State.REFUSED;
    decidedAt = at;
    decidedBy = by.id();
  }
}
