package org.juzhen.channel;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * What a platform last refused an account for want of a key or a right (平台拒绝记录). Gone with the next
 * call that works, and with new credentials.
 */
@Entity
class AccountBarrier {
  /** What is missing. */
  enum Kind {
    CREDENTIALS,
    PERMISSION
  }

  @Id UUID accountId;

  @Enumerated(EnumType.STRING)
  Kind kind;

  String code;
  String reason;
  Instant since;

  protected AccountBarrier() {}

  AccountBarrier(UUID accountId) {
    this.accountId = accountId;
  }

  void met(Kind newKind, String newCode, String newReason, Instant at) {
    kind = newKind;
    code = newCode;
    reason = newReason;
    since = at;
  }
}
