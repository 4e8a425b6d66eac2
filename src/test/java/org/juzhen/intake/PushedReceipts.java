package org.juzhen.intake;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.Arrival.Origin;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Digests;

/** A batch of pushed messages as the hub makes them durable, word for word, for the benchmark. */
public final class PushedReceipts {
  private final UUID unit;
  private final UUID portal;
  private final List<Pushed> messages = new ArrayList<>();

  public PushedReceipts(UUID unit, UUID portal) {
    this.unit = unit;
    this.portal = portal;
  }

  /** One more message, already believed. */
  public void add(String webhookId, byte[] body) {
    HookEvent event = HookEvent.read(body);
    Actor by = new Actor(null, "门户", unit, null, List.of());
    Origin origin = new Origin(portal, unit, Way.WEBHOOK, by, webhookId, Digests.sha256(body));
    messages.add(new Pushed(origin, event.keys(unit, portal), event.withdraws(), body));
  }

  /** Durable when it is complete. */
  public Future<Void> acknowledge(SqlConnection connection) {
    return new ReceiptBatch(messages, Instant.now()).runUnseen(connection).mapEmpty();
  }
}
