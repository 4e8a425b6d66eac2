package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Sealed;
import org.juzhen.kernel.WallClock;

/** Changes what portals sign with (门户密钥更换). */
@ApplicationScoped
public class PortalSecretDesk {
  private static final int SECRET_BYTES = 32;

  private final PortalDesk desk;
  private final Portals portals;
  private final Sealed sealed;
  private final AuditDesk audit;
  private final WallClock wall;

  PortalSecretDesk(
      PortalDesk desk, Portals portals, Sealed sealed, AuditDesk audit, WallClock wall) {
    this.desk = desk;
    this.portals = portals;
    this.sealed = sealed;
    this.audit = audit;
    this.wall = wall;
  }

  /** A new secret; the old one is good for another 24 hours. */
  @WithTransaction
  public Uni<PortalView> change(Actor by, UUID id) {
    return desk.kept(by, id)
        .chain(
            p -> {
              String secret = fresh(by, p);
              return audit
                  .record(by, "CHANGE_PORTAL_SECRET", PortalDesk.subject(p), Map.of())
                  .chain(x -> portals.flush())
                  .chain(x -> desk.view(p))
                  .map(view -> view.withSecret(secret));
            });
  }

  /** Gives the portal a secret and tells it for the only time. */
  String fresh(Actor by, Portal portal) {
    String secret = "whsec_" + Base64.getEncoder().encodeToString(Ids.secret(SECRET_BYTES));
    portal.changeSecret(sealed.seal(secret, portal.sealPurpose()), by, wall.now());
    return secret;
  }
}
