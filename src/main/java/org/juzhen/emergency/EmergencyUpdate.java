package org.juzhen.emergency;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** One linked update: the leading unit's post, and what all main accounts show with it (信息发布). */
@Entity
class EmergencyUpdate {
  @Id UUID id;
  UUID emergencyId;
  int number;

  @Enumerated(EnumType.STRING)
  UpdateKind kind;

  UUID postId;
  String title;
  UUID articleId;
  UUID rumourId;
  String jointWith;

  /** Which words were cleared last, as a digest; null until the first clearance. */
  String words;

  Instant releasedAt;
  Instant toldAt;
  Instant writtenAt;
  UUID writtenBy;
  @Version int rowVersion;

  protected EmergencyUpdate() {}

  EmergencyUpdate(Emergency of, int number, NewUpdate said, Written written) {
    id = Ids.next();
    emergencyId = of.id;
    this.number = number;
    kind = said.kind();
    postId = written.postId();
    title = written.title();
    articleId = said.articleId();
    rumourId = said.rumourId();
    jointWith = said.jointWith();
    writtenAt = written.at();
    writtenBy = written.by().id();
  }

  /** Whether others took over words that are not these. */
  boolean isCorrectedBy(Cleared text) {
    return toldAt != null && !text.words().equals(words);
  }

  /** Its text is cleared: from now on all others may take it over. */
  Release release(Cleared text, Instant at) {
    Release how =
        toldAt == null
            ? Release.FIRST
            : isCorrectedBy(text)
                ? Release.CORRECTED
                : releasedAt == null ? Release.UNCHANGED : Release.STOOD;
    releasedAt = at;
    toldAt = toldAt == null ? at : toldAt;
    words = text.words();
    title = text.title();
    return how;
  }

  /** Its text is being corrected. True where others could take it over until now. */
  boolean hold() {
    boolean released = releasedAt != null;
    releasedAt = null;
    return released;
  }

  /** Others knew it already, and wait. */
  boolean isHeld() {
    return toldAt != null && releasedAt == null;
  }

  /** What a clearance means for those who wait for it. */
  enum Release {
    FIRST,
    /** Nobody had to wait: an account was added, and no word changed. */
    STOOD,
    UNCHANGED,
    CORRECTED
  }

  /**
   * The text that was cleared.
   *
   * @param words the digest of its words
   */
  record Cleared(String title, String words) {}

  /** The post of the leading unit that carries it. */
  record Written(UUID postId, String title, Actor by, Instant at) {}
}
