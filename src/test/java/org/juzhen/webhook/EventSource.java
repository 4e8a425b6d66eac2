package org.juzhen.webhook;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.juzhen.notify.EventType;
import org.juzhen.notify.OutboxDesk;

/** A feature of the tests in which something happens. */
@ApplicationScoped
class EventSource {
  private final OutboxDesk outbox;

  EventSource(OutboxDesk outbox) {
    this.outbox = outbox;
  }

  Uni<Void> commit(EventType type, UUID unit, Map<String, ?> data) {
    return Panache.withTransaction(() -> outbox.emit(type, unit, data));
  }

  /** The event's transaction does not come to its end. */
  Uni<Void> rollBack(EventType type, UUID unit, Map<String, ?> data) {
    return Panache.withTransaction(
        () ->
            outbox
                .emit(type, unit, data)
                .chain(x -> Panache.currentTransaction().invoke(t -> t.markForRollback()))
                .replaceWithVoid());
  }
}
