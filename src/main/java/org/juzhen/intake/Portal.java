package org.juzhen.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.Selectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;

/** A government portal whose articles come in (门户网站), by pushing or by being read. */
@Entity
public class Portal {
  /** How long the secret before the last change is still good. */
  static final Duration OVERLAP = Duration.ofHours(24);

  @Id UUID id;
  UUID unitId;
  String name;
  String url;
  String host;

  @Enumerated(EnumType.STRING)
  Way intake;

  String feedUrl;

  @JdbcTypeCode(SqlTypes.JSON)
  Selectors selectors;

  byte[] secret;
  byte[] oldSecret;
  Instant oldSecretUntil;
  UUID secretBy;
  @Version int version;
  Instant createdAt;
  UUID createdBy;

  protected Portal() {}

  Portal(NewPortal wanted, Actor by, Instant at) {
    if (CanonicalUrl.parsed(wanted.url()) == null) {
      throw KernelProblem.field("url", "WRONG_FORMAT");
    }
    if (wanted.way().isRead() && wanted.feedUrl() == null) {
      throw IntakeProblem.FEED_URL_MISSING.problem().field("feedUrl", "REQUIRED");
    }
    if (wanted.feedUrl() != null && CanonicalUrl.parsed(wanted.feedUrl()) == null) {
      throw KernelProblem.field("feedUrl", "WRONG_FORMAT");
    }
    wanted
        .selectorsOrNone()
        .faulty()
        .forEach(
            f -> {
              throw KernelProblem.field("selectors." + f, "WRONG_FORMAT");
            });
    id = Ids.next();
    unitId = wanted.unitId();
    name = wanted.name().strip();
    url = wanted.url().strip();
    host = CanonicalUrl.parsed(url).getHost().toLowerCase(Locale.ROOT);
    intake = wanted.way();
    feedUrl = wanted.feedUrl();
    selectors = wanted.selectorsOrNone();
    createdAt = at;
    createdBy = by.id();
  }

  public UUID id() {
    return id;
  }

  public UUID unitId() {
    return unitId;
  }

  public String name() {
    return name;
  }

  /** What the sealed secrets of this portal are bound to. */
  String sealPurpose() {
    return "portal " + id;
  }

  /**
   * A new secret; the present one stays good for a day, an older one ends at once. Whoever is shown
   * it could push words of their own: the database counts them among the authors of what comes in.
   */
  void changeSecret(byte[] sealed, Actor shownTo, Instant at) {
    if (secret != null) {
      oldSecret = secret;
      oldSecretUntil = at.plus(OVERLAP);
    }
    secret = sealed;
    secretBy = shownTo.id();
  }
}
