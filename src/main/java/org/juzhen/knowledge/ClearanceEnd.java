package org.juzhen.knowledge;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeOrder;

/**
 * A clearance of the library that ends soon, or has ended (放行到期).
 *
 * @param keeperId who wrote at the entry last
 */
record ClearanceEnd(
    UUID clearanceId, UUID entryId, UUID unitId, UUID keeperId, String question, Instant at) {

  /** What is told of it. */
  enum Kind {
    NEAR,
    OVER;

    String notice() {
      return this == NEAR ? "LIBRARY_CLEARANCE_NEAR_END" : "LIBRARY_CLEARANCE_OVER";
    }
  }

  static ClearanceEnd of(Tuple row) {
    return new ClearanceEnd(
        row.get("id", UUID.class),
        row.get("entry", UUID.class),
        row.get("unit", UUID.class),
        row.get("keeper", UUID.class),
        row.get("question", String.class),
        Column.instant(row.get("until")));
  }

  Kind kind(Instant now) {
    return at.isAfter(now) ? Kind.NEAR : Kind.OVER;
  }

  /** Whoever keeps the entry learns it, and the leaders of the unit. */
  Stream<NoticeOrder> orders(Instant now) {
    String kind = kind(now).notice();
    List<String> words = List.of(question, at.atZone(HubClock.ZONE).toLocalDate().toString());
    String link = "/knowledge/" + entryId;
    String once = kind + clearanceId;
    return Stream.of(
        NoticeOrder.toPerson(kind, keeperId, words, link, once),
        NoticeOrder.toRole(kind, unitId, Role.LEADER, words, link, once));
  }
}
