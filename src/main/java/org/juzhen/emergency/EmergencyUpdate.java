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

  /** Its text is cleared: from now on all others may take it over. True the first time. */
  boolean release(Instant at) {
    releasedAt = at;
    boolean first = toldAt == null;
    toldAt = first ? at : toldAt;
    return first;
  }

  /** Its text is being read again. */
  void hold() {
    releasedAt = null;
  }

  /** The post of the leading unit that carries it. */
  record Written(UUID postId, String title, Actor by, Instant at) {}
}
