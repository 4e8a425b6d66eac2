package org.juzhen.review.dictionary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** A list of words that the hub or a unit keeps, for itself and all below (词库). */
@Entity
@Table(name = "dictionary")
class KeptDictionary {
  @Id UUID id;
  UUID unitId;
  String name;
  String topic;
  Instant createdAt;
  String createdByName;

  protected KeptDictionary() {}

  KeptDictionary(UUID unitId, String name, String topic, Actor by, Instant at) {
    id = Ids.next();
    this.unitId = unitId;
    this.name = name;
    this.topic = topic;
    createdAt = at;
    createdByName = by.name();
  }
}
