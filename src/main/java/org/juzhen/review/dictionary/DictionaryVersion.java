package org.juzhen.review.dictionary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** One state of a dictionary: a draft, or in force, or a former one (词库版本). */
@Entity
class DictionaryVersion {
  @Id UUID id;
  UUID dictionaryId;
  int number;
  int changes;
  Integer testedChanges;
  String shipped;
  Instant createdAt;
  String createdByName;
  Instant activatedAt;
  UUID activatedBy;
  String activatedByName;

  protected DictionaryVersion() {}

  DictionaryVersion(UUID dictionaryId, int number, String shipped, Actor by, Instant at) {
    id = Ids.next();
    this.dictionaryId = dictionaryId;
    this.number = number;
    this.shipped = shipped;
    createdAt = at;
    createdByName = by.name();
  }

  boolean isDraft() {
    return activatedAt == null;
  }

  /** The words were changed; what was tested was another list. */
  void changed() {
    changes++;
    shipped = null;
  }

  boolean isTested() {
    return shipped != null || testedChanges != null && testedChanges == changes;
  }

  /** From now on in force. */
  void activated(Actor by, Instant at) {
    if (!isTested()) {
      throw DictionaryProblem.DRAFT_NOT_TESTED.problem();
    }
    activatedAt = at;
    activatedBy = by.id();
    activatedByName = by.name();
  }
}
