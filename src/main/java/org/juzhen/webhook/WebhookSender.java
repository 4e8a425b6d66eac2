package org.juzhen.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.juzhen.jobs.Lane;

/**
 * Claim (transaction), call (none), record (transaction). Several calls run side by side; each
 * records its own answer. A worker that dies between call and record leaves a lease that runs out,
 * after which the event is sent again under the same message id: at least once, never lost.
 */
@ApplicationScoped
class WebhookSender {
  private static final Logger LOG = Logger.getLogger(WebhookSender.class);
  private static final int BATCH = 16;

  private final WebhookClaimDesk claims;
  private final WebhookRecordDesk records;
  private final WebhookCall calls;
  private final Lane lane;

  WebhookSender(WebhookClaimDesk claims, WebhookRecordDesk records, WebhookCall calls, Lane lane) {
    this.claims = claims;
    this.records = records;
    this.calls = calls;
    this.lane = lane;
  }

  Uni<Instant> nextDue(boolean failing) {
    return claims.nextDue(failing);
  }

  /** At most so many for one address, so that it does not crowd out the others. */
  Uni<Integer> drive(boolean failing, int perEndpoint) {
    return claims
        .claim(failing, perEndpoint, BATCH)
        .chain(errands -> lane.each(errands, BATCH, this::run).replaceWith(errands.size()));
  }

  /** A defect here leaves the lease to run out. */
  private Uni<Void> run(Errand e) {
    return calls
        .post(e)
        .chain(reply -> records.answered(e, reply))
        .onFailure()
        .invoke(defect -> LOG.errorf(defect, "Webhook delivery %s was not handled", e.deliveryId()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }
}
