package org.juzhen.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Actor;

/**
 * A class, or for a class that stands already other labels, that waits for a second person, because
 * it would bind many accounts (待第二人确认).
 */
@Entity
class ImportanceWanted {
  @Id UUID articleId;

  @Enumerated(EnumType.STRING)
  Importance importance;

  String reason;
  int accounts;
  int units;
  Instant wantedAt;
  UUID wantedBy;
  String wantedByName;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> topics;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> industries;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> regions;

  protected ImportanceWanted() {}

  /** Of a portal's own word nobody is the first person. */
  ImportanceWanted(
      UUID article, Importance importance, Binding.Weight weight, Actor by, Instant at) {
    articleId = article;
    this.importance = importance;
    accounts = weight.accounts();
    units = weight.units();
    wantedAt = at;
    wantedBy = by.id();
    wantedByName = by.name();
  }

  ImportanceWanted because(String why) {
    reason = why;
    return this;
  }

  /** With these labels, where it is they that bind many; null where it is the class alone. */
  ImportanceWanted with(NewLabels labels) {
    if (labels == null) {
      return this;
    }
    topics = labels.topics();
    industries = labels.industries();
    regions = labels.regions();
    return this;
  }

  /** Null where only the class is wanted. */
  NewLabels labels() {
    return topics == null ? null : new NewLabels(topics, industries, regions);
  }

  /** As the article's page and machines read it. */
  public record View(
      Importance importance,
      String reason,
      int accounts,
      int units,
      Instant wantedAt,
      UUID by,
      String byName,
      NewLabels labels) {
    static View of(ImportanceWanted w) {
      return w == null
          ? null
          : new View(
              w.importance,
              w.reason,
              w.accounts,
              w.units,
              w.wantedAt,
              w.wantedBy,
              w.wantedByName,
              w.labels());
    }
  }
}
