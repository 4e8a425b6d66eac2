package org.juzhen.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Ids;

/**
 * A stay: begun by signing in, ended by signing out or by time. Cookie and token both point to it.
 */
@Entity
public class Session {
  static final Duration LENGTH = Duration.ofHours(10);

  /** Whoever has given the password has this long to find the device. */
  private static final Duration FOR_THE_CODE = Duration.ofMinutes(10);

  /** How far somebody has come in. */
  public enum Stage {
    /** The password was right, the code is still to be given. */
    CODE,
    /** The password was right; a second factor has to be enrolled before anything else. */
    ENROLMENT,
    FULL
  }

  @Id UUID id;
  UUID personId;
  byte[] cookieDigest;
  Instant createdAt;
  Instant expiresAt;
  Instant endedAt;

  @Enumerated(EnumType.STRING)
  Stage stage;

  protected Session() {}

  Session(UUID personId, byte[] cookieDigest, Instant now, Stage stage) {
    this.id = Ids.next();
    this.personId = personId;
    this.cookieDigest = cookieDigest;
    this.createdAt = now;
    this.expiresAt = now.plus(stage == Stage.CODE ? FOR_THE_CODE : LENGTH);
    this.stage = stage;
  }

  boolean isOpen(Instant now) {
    return endedAt == null && now.isBefore(expiresAt);
  }
}
