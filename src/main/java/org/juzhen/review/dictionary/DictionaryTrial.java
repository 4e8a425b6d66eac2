package org.juzhen.review.dictionary;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** A draft tried on texts that were cleared (试运行), and how far that is. */
@Entity
class DictionaryTrial {
  /** A node that says nothing for this long has stopped; another one goes on. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final int MOST_INTERRUPTIONS = 5;

  @Id UUID id;
  UUID versionId;
  int changes;
  int days;
  Instant since;

  @Enumerated(EnumType.STRING)
  State state;

  Integer total;
  int texts;
  int found;
  int fresh;
  int gone;
  UUID afterCase;
  UUID afterAccount;
  int interrupted;
  Instant createdAt;
  String createdByName;
  Instant endedAt;
  Instant leasedUntil;

  protected DictionaryTrial() {}

  DictionaryTrial(DictionaryVersion draft, int days, Actor by, Instant at) {
    id = Ids.next();
    versionId = draft.id;
    changes = draft.changes;
    this.days = days;
    since = at.minus(Duration.ofDays(days));
    state = State.WAITING;
    createdAt = at;
    createdByName = by.name();
  }

  /** Somebody works on it now; false where it was begun too often. */
  boolean begin(Instant now) {
    interrupted += state == State.RUNNING ? 1 : 0;
    state = State.RUNNING;
    leasedUntil = now.plus(LEASE);
    return interrupted <= MOST_INTERRUPTIONS;
  }

  void settled(TrialReading.Sum part, Instant now) {
    texts += part.texts();
    found += part.found();
    fresh += part.fresh();
    gone += part.gone();
    afterCase = part.last().caseId();
    afterAccount = part.last().accountId();
    leasedUntil = now.plus(LEASE);
  }

  void end(State how, Instant now) {
    state = how;
    endedAt = now;
    leasedUntil = null;
  }

  /** Where a trial stands. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    BROKEN
  }
}
