package org.juzhen.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/** What a person holds besides the password (第二因素): a secret that makes a code every 30 seconds. */
@Entity
class SecondFactor {
  @Id UUID personId;
  byte[] secret;
  Instant confirmedAt;
  long usedStep;
  Instant createdAt;

  protected SecondFactor() {}

  SecondFactor(UUID personId, byte[] sealedSecret, Instant at) {
    this.personId = personId;
    this.secret = sealedSecret;
    this.createdAt = at;
  }

  /** Counts at the door; before the first right code it is only begun. */
  boolean isConfirmed() {
    return confirmedAt != null;
  }

  /** Begun anew: what was shown before is worth nothing. */
  void renew(byte[] sealedSecret, Instant at) {
    secret = sealedSecret;
    createdAt = at;
  }

  /** Takes the code of a step; none counts a second time, and none older than the last one. */
  boolean accepts(OptionalLong step) {
    if (step.isEmpty() || step.getAsLong() <= usedStep) {
      return false;
    }
    usedStep = step.getAsLong();
    return true;
  }

  void confirm(Instant at) {
    confirmedAt = at;
  }
}
