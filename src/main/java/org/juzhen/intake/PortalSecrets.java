package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sealed;
import org.juzhen.kernel.WallClock;

/**
 * The secrets that portals sign with, opened, for a few seconds: thousands of messages must not
 * mean thousands of queries. Whoever finds no fitting one asks again, so a new secret works at
 * once.
 */
@ApplicationScoped
class PortalSecrets {
  private static final Duration KEPT = Duration.ofSeconds(10);

  private final Portals portals;
  private final Sealed sealed;
  private final WallClock wall;
  private final Map<UUID, Keyring> rings = new ConcurrentHashMap<>();

  PortalSecrets(Portals portals, Sealed sealed, WallClock wall) {
    this.portals = portals;
    this.sealed = sealed;
    this.wall = wall;
  }

  /**
   * The active secrets of one portal.
   *
   * @param pausedUntil until when the portal rests, or null
   * @param read whether the portal is read as well
   * @param fresh read from the database just now
   */
  record Keyring(
      UUID portalId,
      UUID unitId,
      Actor actor,
      List<SigningKey> secrets,
      Instant pausedUntil,
      boolean ended,
      boolean read,
      Instant readAt,
      boolean fresh) {

    Keyring remembered() {
      return new Keyring(portalId, unitId, actor, secrets, pausedUntil, ended, read, readAt, false);
    }

    /** Says no to what is signed well while its portal rests or has ended. */
    void mustBeTaken(Instant now) {
      if (ended) {
        throw IntakeProblem.PORTAL_ENDED.with("portal", actor.name());
      }
      if (pausedUntil != null && now.isBefore(pausedUntil)) {
        throw Portal.paused(actor.name(), pausedUntil);
      }
    }
  }

  /** From memory, or null where they have to be read. */
  Keyring kept(UUID portal) {
    Keyring kept = rings.get(portal);
    return kept != null && wall.now().isBefore(kept.readAt().plus(KEPT)) ? kept : null;
  }

  /** What was changed counts at once here, and within seconds on other nodes. */
  void forget(UUID portal) {
    rings.remove(portal);
  }

  /** From the database; NOT_FOUND for a portal that does not exist. */
  @WithSession
  Uni<Keyring> read(UUID portal) {
    return portals
        .required(portal)
        .map(this::opened)
        .invoke(ring -> rings.put(portal, ring.remembered()));
  }

  private Keyring opened(Portal p) {
    Instant now = wall.now();
    List<SigningKey> secrets = new ArrayList<>();
    secrets.add(key(p, p.secret));
    if (p.oldSecret != null && now.isBefore(p.oldSecretUntil)) {
      secrets.add(key(p, p.oldSecret));
    }
    return new Keyring(
        p.id,
        p.unitId,
        new Actor(null, p.name, p.unitId, null, List.of()),
        secrets,
        p.pausedUntil,
        p.isEnded(),
        p.intake.isRead(),
        now,
        true);
  }

  private SigningKey key(Portal p, byte[] secret) {
    return SigningKey.of(sealed.openText(secret, p.sealPurpose()));
  }
}
