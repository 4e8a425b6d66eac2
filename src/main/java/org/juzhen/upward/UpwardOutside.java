package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.juzhen.notify.EventType;
import org.juzhen.notify.OutboxDesk;

/** Tells systems outside what became of offers: ids and states only, no words and no names. */
@ApplicationScoped
class UpwardOutside {
  private final OutboxDesk outbox;

  UpwardOutside(OutboxDesk outbox) {
    this.outbox = outbox;
  }

  /** Joins the transaction of the step. */
  Uni<Void> tell(UpwardOffer o, String action) {
    return switch (action) {
      case "SIGN" -> outbox.emit(EventType.UPWARD_OFFERED, o.receivingUnitId, data(o));
      case "ACCEPT", "EDIT", "AGREE", "DECLINE", "KNOW" ->
          outbox.emit(EventType.UPWARD_ANSWERED, o.unitId, data(o));
      case "ENTER", "LINK" -> outbox.emit(EventType.UPWARD_PUBLISHED, o.unitId, data(o));
      case "WITHDRAW", "FALL", "POST_RECALLED" -> ended(o);
      default -> Uni.createFrom().voidItem();
    };
  }

  /** What never left the unit is nobody's concern above. */
  private Uni<Void> ended(UpwardOffer o) {
    return o.signedAt == null
        ? Uni.createFrom().voidItem()
        : outbox.emit(EventType.UPWARD_ENDED, o.receivingUnitId, data(o));
  }

  private static Map<String, Object> data(UpwardOffer o) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("offerId", o.id);
    data.put("kind", o.kind.name());
    data.put("sourceId", o.sourceId);
    data.put("portalId", o.portalId);
    data.put("offeringUnitId", o.unitId);
    data.put("round", o.round);
    data.put("state", o.state.name());
    data.put("dueAt", o.dueAt == null ? null : o.dueAt.toString());
    data.put("articleId", o.articleId);
    return data;
  }
}
