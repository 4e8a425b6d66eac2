package org.juzhen.publishing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.review.PostedTrace.Found;

/** What somebody read where a cleared text stands (读网核对). Written once. */
@Entity
@Immutable
class ReadBack {
  @Id UUID id;
  UUID deliveryId;

  @Enumerated(EnumType.STRING)
  Found found;

  String words;
  Instant readAt;
  UUID readBy;
  String readByName;

  protected ReadBack() {}

  ReadBack(UUID deliveryId, Found found, String words, Actor by, Instant at) {
    id = Ids.next();
    this.deliveryId = deliveryId;
    this.found = found;
    this.words = words;
    readAt = at;
    readBy = by.id();
    readByName = by.name();
  }
}
