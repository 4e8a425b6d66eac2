package org.juzhen.filing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Ids;
import org.juzhen.profile.WorkingDays;

/** A time in which an account stood still (停更期). */
@Entity
class AccountPause {
  @Id UUID id;
  UUID accountId;
  UUID filingId;
  Instant fromAt;
  Instant untilAt;
  Instant endedAt;
  boolean excused;

  protected AccountPause() {}

  AccountPause(Filing filing, boolean excused, Instant at) {
    this.id = Ids.next();
    this.accountId = filing.accountId;
    this.filingId = filing.id;
    this.fromAt = at;
    this.untilAt =
        filing.particulars.endsOn() == null ? null : WorkingDays.endOf(filing.particulars.endsOn());
    this.excused = excused;
  }

  /** Its end so far: a moment, but never later than was allowed. */
  Instant endBefore(Instant now) {
    return untilAt == null || now.isBefore(untilAt) ? now : untilAt;
  }
}
