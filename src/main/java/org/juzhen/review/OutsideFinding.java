package org.juzhen.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** That something went out past the gate, and what was said of it afterwards (未审先发记录). */
@Entity
class OutsideFinding {
  @Id UUID id;

  @Column(updatable = false)
  UUID caseId;

  @Column(updatable = false)
  UUID unitId;

  @Column(updatable = false)
  UUID accountId;

  @Column(updatable = false)
  UUID observedId;

  @Column(updatable = false)
  String title;

  @Column(updatable = false)
  String url;

  @Column(updatable = false)
  Instant postedAt;

  @Column(updatable = false)
  Instant foundAt;

  @Column(updatable = false)
  UUID foundBy;

  @Column(updatable = false)
  String againWhy;

  @Enumerated(EnumType.STRING)
  Assessment assessment;

  String note;
  Instant assessedAt;
  UUID assessedBy;
  String assessedName;
  Instant endedAt;
  UUID endedBy;
  String endedByName;
  String endedWhy;
  @Version int version;

  protected OutsideFinding() {}

  OutsideFinding(UUID caseId, OutsidePost post, Actor by, Instant at) {
    this.id = Ids.next();
    this.caseId = caseId;
    this.unitId = post.unitId();
    this.accountId = post.accountId();
    this.observedId = post.observedId();
    this.title = post.title();
    this.url = post.url();
    this.postedAt = post.postedAt();
    this.foundAt = at;
    this.foundBy = by.id();
  }

  boolean isAssessed() {
    return assessment != null;
  }

  /** Nobody could sign it, and the supervision gave it up. */
  boolean isEnded() {
    return endedAt != null;
  }

  void ended(String why, Actor by, Instant at) {
    endedWhy = why;
    endedAt = at;
    endedBy = by.id();
    endedByName = by.name();
  }

  void assessed(Assessment as, String why, Actor by, Instant at) {
    assessment = as;
    note = why;
    assessedAt = at;
    assessedBy = by.id();
    assessedName = by.name();
  }
}
