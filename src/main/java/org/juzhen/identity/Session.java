package org.juzhen.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Ids;

/**
 * A stay: begun by signing in, ended by signing out or by time. Cookie and token both point to it.
 */
@Entity
class Session {
  static final Duration LENGTH = Duration.ofHours(10);

  @Id UUID id;
  UUID personId;
  byte[] cookieDigest;
  Instant createdAt;
  Instant expiresAt;
  Instant endedAt;

  protected Session() {}

  Session(UUID personId, byte[] cookieDigest, Instant now) {
    this.id = Ids.next();
    this.personId = personId;
    this.cookieDigest = cookieDigest;
    this.createdAt = now;
    this.expiresAt = now.plus(LENGTH);
  }

  boolean isOpen(Instant now) {
    return endedAt == null && now.isBefore(expiresAt);
  }
}
