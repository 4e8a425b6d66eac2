package org.juzhen.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Ids;

/** A code for whoever has lost the device (恢复码); counts once. */
@Entity
class RecoveryCode {
  @Id UUID id;
  UUID personId;
  byte[] digest;
  Instant usedAt;

  protected RecoveryCode() {}

  RecoveryCode(UUID personId, byte[] digest) {
    this.id = Ids.next();
    this.personId = personId;
    this.digest = digest;
  }
}
