package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;

/** Leaves an entry in the journal for what the gate stopped, and tells those whom it concerns. */
@ApplicationScoped
class StoppedDeliveries {
  private static final Actor HUB = Actor.hub("delivery");

  private final DeliveryNotices notices;
  private final DeliveryNews news;
  private final AuditDesk audit;

  StoppedDeliveries(DeliveryNotices notices, DeliveryNews news, AuditDesk audit) {
    this.notices = notices;
    this.news = news;
    this.audit = audit;
  }

  /** In the transaction that stopped them. */
  Uni<Void> tell(List<Delivery> stopped) {
    return InTurn.each(List.copyOf(stopped), this::tell);
  }

  private Uni<Void> tell(Delivery d) {
    boolean forPerson = d.state == DeliveryState.WAITING_FOR_PERSON;
    String verb = forPerson ? "DELIVERY_NEEDS_PERSON" : "DELIVERY_STOPPED";
    return audit
        .record(HUB, verb, RecordDesk.subject(d), Map.of("code", d.errorCode))
        .chain(x -> forPerson ? notices.waits(d) : notices.stopped(d).chain(y -> news.failed(d)));
  }
}
