package org.juzhen.filing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Ids;
import org.juzhen.registry.Cause;

/** What proves that an account was found that nobody filed (瞒报漏报线索). */
@Entity
class Discovery {
  @Id UUID id;
  UUID accountId;
  String evidence;
  UUID fileId;
  Instant at;
  UUID byId;
  String byName;

  protected Discovery() {}

  Discovery(UUID accountId, NewDiscovery said, Cause cause) {
    this.id = Ids.next();
    this.accountId = accountId;
    this.evidence = said.evidence().strip();
    this.fileId = said.evidenceFileId();
    this.at = cause.at();
    this.byId = cause.by().id();
    this.byName = cause.by().name();
  }
}
