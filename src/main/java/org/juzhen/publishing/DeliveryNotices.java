package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Accounts;

/** Tells the editors what of their deliveries needs them. */
@ApplicationScoped
class DeliveryNotices {
  private final NoticeDesk notices;
  private final Accounts accounts;

  DeliveryNotices(NoticeDesk notices, Accounts accounts) {
    this.notices = notices;
    this.accounts = accounts;
  }

  /** The platform or the gate refused it; the text has to change. */
  Uni<Void> failed(Delivery d) {
    return tell("DELIVERY_FAILED", d);
  }

  /** A person has to post it, or to find out. */
  Uni<Void> waits(Delivery d) {
    return tell("DELIVERY_WAITS", d);
  }

  /** A person has to take it back. */
  Uni<Void> takeBackByHand(Delivery d) {
    return tell("RECALL_BY_HAND", d);
  }

  private Uni<Void> tell(String kind, Delivery d) {
    String reason = d.error == null ? "" : d.error;
    return accounts
        .required(d.accountId)
        .map(
            a ->
                NoticeOrder.toRole(
                    kind,
                    d.unitId,
                    Role.EDITOR,
                    List.of(a.name(), reason),
                    "/deliveries/" + d.id,
                    kind + " " + d.id + " " + d.attempts))
        .chain(notices::tell);
  }
}
