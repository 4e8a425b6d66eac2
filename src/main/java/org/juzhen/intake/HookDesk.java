package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.intake.Arrival.Origin;
import org.juzhen.intake.Arrival.Receipt;
import org.juzhen.intake.PortalSecrets.Keyring;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.WallClock;

/**
 * Takes in what portals push: believed only when signed, checked before it is queued, answered when
 * durable; its text is read afterwards.
 */
@ApplicationScoped
public class HookDesk {
  private static final int SHORT = 32 * 1024;

  private final Vertx vertx;
  private final PortalSecrets secrets;
  private final ReceiptQueue queue;
  private final PollRecordDesk records;
  private final WallClock wall;
  private final HubClock clock;

  HookDesk(
      Vertx vertx,
      PortalSecrets secrets,
      ReceiptQueue queue,
      PollRecordDesk records,
      WallClock wall,
      HubClock clock) {
    this.records = records;
    this.vertx = vertx;
    this.secrets = secrets;
    this.queue = queue;
    this.wall = wall;
    this.clock = clock;
  }

  Uni<Receipt> receive(UUID portal, HookMessage message) {
    Keyring kept = secrets.kept(portal);
    return kept == null
        ? secrets.read(portal).chain(ring -> signed(ring, message))
        : signed(kept, message);
  }

  private Uni<Receipt> signed(Keyring ring, HookMessage message) {
    message.mustBeTimely(wall.now());
    if (message.isSignedByOne(ring.secrets())) {
      ring.mustBeTaken(clock.now());
      return read(ring, message);
    }
    if (ring.fresh()) {
      throw IntakeProblem.HOOK_SIGNATURE.problem();
    }
    return secrets.read(ring.portalId()).chain(fresh -> signed(fresh, message));
  }

  /** A long body would hold up all others of its event loop; a short one is read before it is. */
  private Uni<Receipt> read(Keyring ring, HookMessage message) {
    byte[] body = message.body();
    return body.length <= SHORT
        ? take(ring, message, HookEvent.read(body))
        : vertx
            .executeBlocking(() -> HookEvent.read(body), false)
            .chain(event -> take(ring, message, event));
  }

  private Uni<Receipt> take(Keyring ring, HookMessage message, HookEvent event) {
    Pushed pushed = pushed(ring, message, event.believed(wall.now(), clock.now()));
    return ring.read()
        ? records.called(ring.portalId()).chain(x -> queue.take(pushed))
        : queue.take(pushed);
  }

  private static Pushed pushed(Keyring ring, HookMessage message, HookEvent event) {
    Origin origin =
        new Origin(
            ring.portalId(),
            ring.unitId(),
            Way.WEBHOOK,
            ring.actor(),
            message.id(),
            Digests.sha256(message.body()));
    return new Pushed(
        origin, event.keys(ring.unitId(), ring.portalId()), event.withdraws(), message.body());
  }
}
