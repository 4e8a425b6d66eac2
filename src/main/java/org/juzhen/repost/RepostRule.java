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

  @Enumerated(EnumType.STRING)
  Binds binds;

  Instant createdAt;
  UUID createdBy;
  Instant endedAt;

  protected RepostRule() {}

  RepostRule(NewRepostRule wanted, Actor by, Instant at) {
    id = Ids.next();
    unitId = wanted.unitId();
    portalId = wanted.portalId();
    importances = wanted.importances().stream().map(Enum::name).distinct().toList();
    topics = wanted.topics() == null ? List.of() : wanted.topics();
    platforms =
        wanted.platforms() == null
            ? List.of()
            : wanted.platforms().stream().map(Enum::name).distinct().toList();
    binds = wanted.binds();
    createdAt = at;
    createdBy = by.id();
  }
}
