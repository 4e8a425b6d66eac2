package org.juzhen.filing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.juzhen.kernel.Ids;

/** A look at the link of a notice (公告链接核查). */
@Entity
class NoticeProbe {
  /** A network hiccup is no removal: only a second look makes it one. */
  private static final Duration AGAIN = Duration.ofMinutes(20);

  private static final int LOOKS = 2;
  private static final int TRIES = 3;

  @Id UUID id;
  UUID announcementId;

  @Enumerated(EnumType.STRING)
  Moment moment;

  Instant dueAt;
  Instant leasedUntil;
  int attempts;

  @Enumerated(EnumType.STRING)
  Outcome outcome;

  Integer status;
  String address;
  String digest;
  String note;
  Instant probedAt;

  protected NoticeProbe() {}

  NoticeProbe(UUID announcementId, Moment moment, Instant dueAt) {
    this.id = Ids.next();
    this.announcementId = announcementId;
    this.moment = moment;
    this.dueAt = dueAt;
  }

  /** When in the notice's time it is looked at. */
  public enum Moment {
    START,
    BETWEEN,
    END
  }

  /** What was seen. */
  public enum Outcome {
    /** It hangs. */
    PRESENT,
    /** It is not there any more. */
    GONE,
    /** Nothing can be said: no answer, or one for people only. */
    UNREACHABLE,
    /** An address that the hub does not call. */
    REFUSED
  }

  /**
   * What came back.
   *
   * @param status of HTTP, or null
   * @param address in the end, after redirects
   * @param digest of what was read, or null
   * @param note what else there is to say
   */
  record Seen(Outcome outcome, Integer status, String address, String digest, String note) {}

  /** Whether it hung when it was first looked at. */
  static boolean seen(Collection<NoticeProbe> looks) {
    return looks.stream().anyMatch(p -> p.moment == Moment.START && p.outcome == Outcome.PRESENT);
  }

  /** Takes down what was seen; says whether that settles it. */
  boolean saw(Seen seen, Instant at) {
    attempts++;
    status = seen.status();
    address = seen.address();
    digest = seen.digest();
    note = seen.note();
    probedAt = at;
    leasedUntil = null;
    boolean doubtful =
        seen.outcome() == Outcome.GONE && attempts < LOOKS
            || seen.outcome() == Outcome.UNREACHABLE && attempts < TRIES;
    if (doubtful) {
      dueAt = at.plus(AGAIN);
      return false;
    }
    outcome = seen.outcome();
    return true;
  }
}
