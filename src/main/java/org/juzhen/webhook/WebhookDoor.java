package org.juzhen.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Who may do what with an address; joins the caller's transaction. */
@ApplicationScoped
class WebhookDoor {
  private static final int MOST_PER_UNIT = 20;

  private final WebhookEndpoints endpoints;
  private final Units units;

  WebhookDoor(WebhookEndpoints endpoints, Units units) {
    this.endpoints = endpoints;
    this.units = units;
  }

  /** The address, or NOT_FOUND for whoever does not keep it. */
  Uni<WebhookEndpoint> kept(Actor by, UUID id) {
    Keeping keeping = Keeping.of(by);
    return endpoints
        .required(id)
        .call(
            e ->
                units
                    .required(e.unitId)
                    .invoke(
                        unit -> {
                          if (!keeping.covers(unit, e.subtree)) {
                            throw KernelProblem.NOT_FOUND.with("webhook", id);
                          }
                        }));
  }

  /** A new address for the unit that is meant. */
  Uni<WebhookEndpoint> enter(Actor by, NewWebhook wanted, java.time.Instant at) {
    Keeping keeping = Keeping.of(by);
    UUID meant = wanted.unitId() == null ? Keeping.home(by) : wanted.unitId();
    return units
        .findById(meant)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.field("unitId", "UNKNOWN"))
        .map(unit -> new WebhookEndpoint(unit.id(), subtree(keeping, unit, wanted), wanted, by, at))
        .call(e -> endpoints.ofUnit(e.unitId).invoke(WebhookDoor::mustHaveRoom));
  }

  private static boolean subtree(Keeping keeping, Unit unit, NewWebhook wanted) {
    if (!keeping.covers(unit, false)) {
      throw KernelProblem.field("unitId", "UNKNOWN");
    }
    boolean supervises = keeping.supervises(unit);
    boolean subtree = wanted.subtree() == null ? supervises : wanted.subtree();
    if (subtree && !supervises) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SUPERVISOR));
    }
    return subtree;
  }

  private static void mustHaveRoom(long there) {
    if (there >= MOST_PER_UNIT) {
      throw WebhookProblem.WEBHOOK_TOO_MANY.with("most", MOST_PER_UNIT);
    }
  }
}
