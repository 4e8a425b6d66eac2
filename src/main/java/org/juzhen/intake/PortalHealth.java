package org.juzhen.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.intake.reading.Fetched.Validators;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.intake.reading.PollFault;

/** How reading a portal goes (采集健康状况): when next, what failed, what to ask with. */
@Entity
public class PortalHealth {
  static final Duration USUAL = Duration.ofMinutes(5);
  static final Duration LONGEST = Duration.ofHours(1);
  private static final int LONGEST_DETAIL = 300;

  /** After so many failures in a row it is left alone for longer, until somebody tries it. */
  static final int BREAKS_AT = 10;

  @Id UUID portalId;
  Instant dueAt;
  Instant leasedUntil;
  String etag;
  String lastModified;
  Instant successAt;
  Instant failedAt;

  @Enumerated(EnumType.STRING)
  PollFault fault;

  String faultDetail;
  int failures;

  /** Of those in a row the first, or null. */
  Instant failingSince;

  /** When its keepers were told that nothing comes, or null. */
  Instant lateToldAt;

  /** Since when it is left alone, or null. */
  Instant brokenAt;

  /** What the own selectors did not find the last time: LINK, TITLE, DATE, SOURCE, BODY. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> missed = List.of();

  protected PortalHealth() {}

  PortalHealth(Portal portal, Instant at) {
    portalId = portal.id;
    dueAt = portal.intake.isRead() ? at : null;
  }

  /** It is read from another place, or in another way: as if for the first time. */
  void begin(Portal portal, Instant at) {
    etag = null;
    lastModified = null;
    fault = null;
    faultDetail = null;
    healed();
    missed = List.of();
    leasedUntil = null;
    dueAt = portal.intake.isRead() ? at : null;
  }

  private void healed() {
    failures = 0;
    failingSince = null;
    lateToldAt = null;
    brokenAt = null;
  }

  /** What its keepers were told of that is over with a success, or null. */
  Instant toldSince() {
    return brokenAt != null ? brokenAt : lateToldAt == null ? null : failingSince;
  }

  /**
   * Nothing came for so long that it is worth a word, though the breaker is not open yet.
   *
   * @return whether it has to be told now
   */
  boolean isLate(Duration most, Instant at) {
    if (lateToldAt != null || isBroken() || at.isBefore(failingSince.plus(most))) {
      return false;
    }
    lateToldAt = at;
    return true;
  }

  Validators validators() {
    return new Validators(etag, lastModified);
  }

  /** It was read; the next time in the usual distance. */
  void read(Validators fresh, Collection<String> notFound, Instant at) {
    missed = notFound.stream().sorted().toList();
    etag = fresh.etag();
    lastModified = fresh.lastModified();
    successAt = at;
    fault = null;
    faultDetail = null;
    healed();
    next(USUAL, at);
  }

  /**
   * It failed; the distance doubles from a minute to an hour, and after many times in a row is the
   * rest.
   *
   * @return whether the circuit breaker opened by this
   */
  boolean failed(PollFailure why, Instant at, Duration rest) {
    failedAt = at;
    fault = why.fault();
    String detail = why.getMessage() == null ? "" : why.getMessage().replace("\u0000", "");
    faultDetail = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    failingSince = failures == 0 || failingSince == null ? at : failingSince;
    failures++;
    Duration wait = Duration.ofMinutes(1L << Math.min(failures - 1, 6));
    boolean opens = isBroken() && brokenAt == null;
    brokenAt = opens ? at : brokenAt;
    next(isBroken() ? rest : wait.compareTo(LONGEST) > 0 ? LONGEST : wait, at);
    return opens;
  }

  /** Somebody says that there is something new; one that fails keeps its distance. */
  void readSoon(Instant at) {
    if (dueAt != null && failures == 0 && dueAt.isAfter(at)) {
      dueAt = at;
    }
  }

  /** The circuit breaker (熔断) is open. */
  boolean isBroken() {
    return failures >= BREAKS_AT;
  }

  private void next(Duration wait, Instant at) {
    dueAt = at.plus(wait);
    leasedUntil = null;
  }
}
