package org.juzhen.publishing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/**
 * Several deliveries of one account that go out by one call (图文组); each keeps its own clearance.
 */
@Entity
class PushGroup {
  @Id UUID id;
  UUID accountId;
  UUID unitId;
  Instant createdAt;
  UUID createdBy;

  protected PushGroup() {}

  PushGroup(Delivery first, Actor by, Instant at) {
    id = Ids.next();
    accountId = first.accountId;
    unitId = first.unitId;
    createdAt = at;
    createdBy = by.id();
  }

  /** Names the call of a group to the platform, however often it is tried. */
  static String key(UUID group) {
    return group.toString().replace("-", "");
  }
}
