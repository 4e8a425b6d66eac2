package org.juzhen.notify;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that one person has to know (站内通知). */
@Entity
class Notice {
  @Id UUID id;
  UUID personId;
  String kind;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> words;

  String link;
  String once;
  Instant madeAt;
  Instant readAt;

  protected Notice() {}

  void read(Instant at) {
    if (readAt == null) {
      readAt = at;
    }
  }
}
