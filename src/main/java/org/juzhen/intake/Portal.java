package org.juzhen.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.Selectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/** A government portal whose articles come in (门户网站), by pushing or by being read. */
@Entity
public class Portal {
  /** How long the secret before the last change is still good. */
  static final Duration OVERLAP = Duration.ofHours(24);

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

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
  UUID changedBy;
  Instant changedAt;

  /** Until then it rests; null where it does not. */
  Instant pausedUntil;

  Instant endedAt;

  /** Why it rests or has ended. */
  String stateReason;

  protected Portal() {}

  Portal(NewPortal wanted, Actor by, Instant at) {
    id = Ids.next();
    unitId = wanted.unitId();
    say(wanted);
    createdAt = at;
    createdBy = by.id();
  }

  private void say(NewPortal wanted) {
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
    name = wanted.name().strip();
    url = wanted.url().strip();
    host = CanonicalUrl.parsed(url).getHost().toLowerCase(Locale.ROOT);
    intake = wanted.way();
    feedUrl = wanted.feedUrl();
    selectors = wanted.selectorsOrNone();
  }

  /**
   * Lives elsewhere, or is read in another way. Whoever says so chooses what comes in: the database
   * counts them among the authors of it.
   */
  void change(NewPortal wanted, Actor by, Instant at) {
    Map<String, Object> was = facts();
    say(wanted);
    Map<String, Object> is = facts();
    was.remove("name");
    is.remove("name");
    if (!was.equals(is)) {
      changedBy = by.id();
      changedAt = at;
    }
  }

  /** What can be changed about it, by name. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("url", url);
    facts.put("intake", intake.name());
    fill(facts, "feedUrl", feedUrl);
    fill(facts, "link", selectors.link());
    fill(facts, "title", selectors.title());
    fill(facts, "body", selectors.body());
    fill(facts, "date", selectors.date());
    fill(facts, "source", selectors.source());
    return facts;
  }

  private static void fill(Map<String, Object> facts, String name, String value) {
    if (value != null) {
      facts.put(name, value);
    }
  }

  void pause(String why, Instant until) {
    pausedUntil = until;
    stateReason = why;
  }

  void resume() {
    pausedUntil = null;
    stateReason = null;
  }

  void end(String why, Instant at) {
    endedAt = at;
    pausedUntil = null;
    stateReason = why;
  }

  boolean isEnded() {
    return endedAt != null;
  }

  boolean isPausedAt(Instant now) {
    return pausedUntil != null && now.isBefore(pausedUntil);
  }

  static Problem paused(String name, Instant until) {
    return IntakeProblem.PORTAL_PAUSED
        .with("portal", name)
        .with("until", MINUTE.format(until.atZone(HubClock.ZONE)));
  }

  /** Says no while it is not read and nothing of it is taken. */
  void mustBeTaken(Instant now) {
    if (isEnded()) {
      throw IntakeProblem.PORTAL_ENDED.with("portal", name);
    }
    if (isPausedAt(now)) {
      throw paused(name, pausedUntil);
    }
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
