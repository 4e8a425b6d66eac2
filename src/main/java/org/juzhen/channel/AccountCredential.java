package org.juzhen.channel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Actor;

/** The keys of one account, encrypted (账号凭据); what they are is never shown again. */
@Entity
class AccountCredential {
  @Id UUID accountId;
  byte[] sealed;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> fields;

  Instant changedAt;
  UUID changedBy;
  @Version int version;

  protected AccountCredential() {}

  AccountCredential(UUID accountId) {
    this.accountId = accountId;
  }

  /** Replaces all keys at once; a key of before never stays behind beside a new one. */
  void change(byte[] newSealed, List<String> names, Actor by, Instant at) {
    sealed = newSealed;
    fields = List.copyOf(names);
    changedAt = at;
    changedBy = by.id();
  }
}
