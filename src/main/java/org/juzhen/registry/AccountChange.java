package org.juzhen.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Ids;

/** One field of an account that changed, and by which filing (变更记录). */
@Entity
class AccountChange {
  @Id UUID id;
  UUID accountId;
  String field;
  String before;
  String after;
  UUID filingId;
  Instant at;
  UUID byId;
  String byName;

  protected AccountChange() {}

  AccountChange(UUID accountId, Change change, Cause cause) {
    this.id = Ids.next();
    this.accountId = accountId;
    this.field = change.field();
    this.before = change.before();
    this.after = change.after();
    this.filingId = cause.filingId();
    this.at = cause.at();
    this.byId = cause.by().id();
    this.byName = cause.by().name();
  }

  /** A field, from what to what; null for nothing. */
  record Change(String field, String before, String after) {}
}
