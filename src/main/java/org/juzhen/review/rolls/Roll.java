package org.juzhen.review.rolls;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** One list of one unit (名录). */
@Entity
@Table(name = "review_roll")
class Roll {
  @Id UUID id;
  UUID unitId;

  @Enumerated(EnumType.STRING)
  RollKind kind;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> lines;

  @Version int version;
  Instant createdAt;
  UUID createdBy;
  Instant changedAt;
  UUID changedBy;

  protected Roll() {}

  Roll(UUID unitId, RollKind kind, Actor by, Instant at) {
    this.id = Ids.next();
    this.unitId = unitId;
    this.kind = kind;
    this.lines = List.of();
    this.createdAt = at;
    this.createdBy = by.id();
    this.changedAt = at;
    this.changedBy = by.id();
  }

  /** Takes other lines, all at once. */
  void replaced(List<String> other, Actor by, Instant at) {
    lines = List.copyOf(other);
    changedAt = at;
    changedBy = by.id();
  }
}
