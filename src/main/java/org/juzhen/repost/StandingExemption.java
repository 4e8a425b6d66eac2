package org.juzhen.repost;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** That an account need not repost until a day, agreed once for all articles (长期免转). */
@Entity
class StandingExemption {
  /** Where it stands. */
  enum State {
    ASKED,
    AGREED,
    REFUSED,
    ENDED
  }

  @Id UUID id;
  UUID accountId;
  UUID unitId;
  String reason;
  LocalDate fromOn;
  LocalDate untilOn;

  @Enumerated(EnumType.STRING)
  State state;

  UUID askedBy;
  Instant askedAt;
  UUID decidedBy;
  Instant decidedAt;
  String decidedBecause;
  @Version int rowVersion;

  protected StandingExemption() {}

  StandingExemption(NewExemption wanted, UUID unit, Actor by, Instant at) {
    id = Ids.next();
    accountId = wanted.accountId();
    unitId = unit;
    reason = wanted.reason();
    fromOn = wanted.from();
    untilOn = wanted.until();
    state = State.ASKED;
    askedBy = by.id();
    askedAt = at;
  }

  /** The supervisor agrees or refuses; nobody decides on the own request. */
  void decide(boolean agreed, String because, Actor by, Instant at) {
    must(State.ASKED);
    if (askedBy.equals(by.id())) {
      throw RepostProblem.OWN_EXEMPTION.problem();
    }
    end(agreed ? State.AGREED : State.REFUSED, because, by, at);
  }

  /** It holds no longer, or is asked for no longer. */
  void end(String because, Actor by, Instant at) {
    if (state != State.ASKED) {
      must(State.AGREED);
    }
    end(State.ENDED, because, by, at);
  }

  private void end(State next, String because, Actor by, Instant at) {
    state = next;
    decidedBy = by.id();
    decidedAt = at;
    decidedBecause = because;
  }

  private void must(State needed) {
    if (state != needed) {
      throw RepostProblem.EXEMPTION_DECIDED.problem();
    }
  }
}
