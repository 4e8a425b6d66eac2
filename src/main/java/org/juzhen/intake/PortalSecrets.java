package org.juzhen.intake;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
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
   * @param fresh read from the database just now
   */
  record Keyring(
      UUID portalId,
      UUID unitId,
      Actor actor,
      List<Webhook> secrets,
      Instant readAt,
      boolean fresh) {

    Keyring remembered() {
      return new Keyring(portalId, unitId, actor, secrets, readAt, false);
    }
  }

  /** From memory if possible; NOT_FOUND for a portal that does not exist. */
  Uni<Keyring> of(UUID portal) {
    Keyring kept = rings.get(portal);
    boolean good = kept != null && wall.now().isBefore(kept.readAt().plus(KEPT));
    return good ? Uni.createFrom().item(kept) : read(portal);
  }

  /** From the database. */
  @WithSession
  Uni<Keyring> read(UUID portal) {
    return portals
        .required(portal)
        .map(this::opened)
        .invoke(ring -> rings.put(portal, ring.remembered()));
  }

  private Keyring opened(Portal p) {
    Instant now = wall.now();
    List<Webhook> secrets = new ArrayList<>();
    secrets.add(webhook(p, p.secret));
    if (p.oldSecret != null && now.isBefore(p.oldSecretUntil)) {
      secrets.add(webhook(p, p.oldSecret));
    }
    return new Keyring(
        p.id, p.unitId, new Actor(null, p.name, p.unitId, null, List.of()), secrets, now, true);
  }

  private Webhook webhook(Portal p, byte[] secret) {
    try {
      return new Webhook(sealed.openText(secret, p.sealPurpose()));
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalStateException("an empty secret of portal " + p.id, e);
    }
  }
}
