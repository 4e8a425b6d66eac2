package org.juzhen.repost;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.intake.Importance;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** Which accounts owe a repost of what one unit's portals publish (转载规则). */
@Entity
class RepostRule {
  /** Whom a rule binds. */
  enum Binds {
    /** Main accounts. */
    MAIN,
    /** Main accounts, and accounts whose industry or region is the article's. */
    MAIN_AND_MATCHING,
    ALL
  }

  @Id UUID id;
  UUID unitId;
  UUID portalId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> importances;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> topics;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> platforms;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> tiers;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> industries;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> regions;

  UUID belowUnitId;
  UUID lineUnitId;

  @Enumerated(EnumType.STRING)
  Binds binds;

  Integer accounts;
  boolean waits;
  Instant createdAt;
  UUID createdBy;
  UUID confirmedBy;
  Instant confirmedAt;
  Instant endedAt;

  protected RepostRule() {}

  RepostRule(NewRepostRule wanted, Actor by, Instant at) {
    id = Ids.next();
    unitId = wanted.unitId();
    portalId = wanted.portalId();
    importances = names(wanted.importances());
    topics = words(wanted.topics());
    platforms = names(wanted.platforms());
    tiers = names(wanted.tiers());
    industries = words(wanted.industries());
    regions = words(wanted.regions());
    belowUnitId = wanted.belowUnitId();
    lineUnitId = wanted.lineUnitId();
    binds = wanted.binds();
    createdAt = at;
    createdBy = by.id();
  }

  /** What it would do; where that is too much for one person it waits for a second. */
  void does(RuleTrial trial) {
    accounts = trial.accounts();
    waits = trial.needsSecond();
  }

  boolean isFor(Importance one) {
    return importances.contains(one.name());
  }

  boolean isJustFor(Importance one) {
    return importances.equals(List.of(one.name()));
  }

  /** It is about all articles of its classes. */
  boolean isAboutAll() {
    return portalId == null && topics.isEmpty() && industries.isEmpty() && regions.isEmpty();
  }

  /** It is about all that the other one is about. */
  boolean isAboutAllOf(RepostRule other) {
    return (portalId == null || portalId.equals(other.portalId))
        && isWithin(other.topics, topics)
        && isWithin(other.industries, industries)
        && isWithin(other.regions, regions);
  }

  /** No words are no limit. */
  private static boolean isWithin(List<String> some, List<String> all) {
    return all.isEmpty() || !some.isEmpty() && all.containsAll(some);
  }

  /** It holds already. */
  boolean isInForce() {
    return endedAt == null && !waits;
  }

  /** A second person agreed to it. */
  boolean isConfirmed() {
    return confirmedBy != null;
  }

  /** Refuses where nobody's confirmation is missing. */
  void mustWait() {
    if (!waits) {
      throw RepostProblem.RULE_NOT_WAITING.problem();
    }
  }

  /** A second person says that it may bind so many. */
  void confirm(Actor by, Instant at) {
    mustWait();
    if (by.id() == null || by.id().equals(createdBy)) {
      throw RepostProblem.OWN_RULE.problem();
    }
    waits = false;
    confirmedBy = by.id();
    confirmedAt = at;
  }

  private static List<String> names(List<? extends Enum<?>> some) {
    return some == null ? List.of() : some.stream().map(Enum::name).distinct().toList();
  }

  private static List<String> words(List<String> some) {
    return some == null ? List.of() : some.stream().map(String::strip).distinct().toList();
  }
}
