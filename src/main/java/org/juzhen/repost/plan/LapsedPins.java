package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/**
 * Lets pins go whose moment passed without a post (锁定失效): they take no quota any more, their duties
 * are planned anew, and whoever pinned is told once. Joins the caller's transaction.
 */
@ApplicationScoped
class LapsedPins {
  /** A duty that is owed for longer is given up by then, and no quota reaches back so far. */
  private static final Duration BACK = Duration.ofDays(90);

  private static final int AT_ONCE = 500;

  /** What is on its way goes before what was only pinned, so that its pin does not lapse. */
  static final String PASSED =
      "select n.duty_id from duty_pin n join duty d on d.id = n.duty_id where n.lapsed_at is null"
          + " and n.at >= ?1 and n.at < ?2 and d.state in ('OPEN', 'OVERDUE') and not exists"
          + " (select 1 from post_said s join delivery y on y.source_id = s.post_id and"
          + " y.account_id = d.account_id and y.state in ('PLANNED', 'CLAIMED', 'CONFIRMING',"
          + " 'UNKNOWN', 'WAITING_FOR_PERSON') where s.article_id = d.article_id and s.version >="
          + " d.version) order by n.at, n.duty_id limit ?3";

  private static final String LAPSE =
      "update duty_pin n set lapsed_at = ?4 from duty d, account a where n.duty_id in ("
          + PASSED
          + " for update of n skip locked) and d.id = n.duty_id and a.id = d.account_id returning"
          + " d.id, d.account_id, d.unit_id, a.name, n.at, n.pinned_by";

  private final PlanMarks marks;
  private final NoticeDesk notices;
  private final AuditDesk audit;
  private final HubClock clock;

  LapsedPins(PlanMarks marks, NoticeDesk notices, AuditDesk audit, HubClock clock) {
    this.marks = marks;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  private record Lapsed(UUID duty, UUID account, UUID unit, String name, Instant at, UUID by) {
    static Lapsed of(Object[] r) {
      return new Lapsed(
          (UUID) r[0], (UUID) r[1], (UUID) r[2], (String) r[3], Column.instant(r[4]), (UUID) r[5]);
    }

    NoticeOrder told() {
      return NoticeOrder.toPerson(
          "DUTY_PIN_LAPSED",
          by,
          List.of(name, PlanReading.minute(at)),
          "/duties/" + duty,
          "pin-lapsed:" + duty + ":" + at.toEpochMilli());
    }
  }

  /** Lets go what passed; returns how many it was. */
  Uni<Integer> lapse() {
    Instant now = clock.now();
    return Sql.of(LAPSE)
        .with(now.minus(BACK))
        .with(now.minus(PlanDesk.PASSED))
        .with(AT_ONCE)
        .with(now)
        .list(Object[].class)
        .map(rows -> rows.stream().map(Lapsed::of).toList())
        .call(this::record)
        .call(lapsed -> notices.tellEach(lapsed.stream().map(Lapsed::told).toList()))
        .call(lapsed -> marks.accounts(lapsed.stream().map(Lapsed::account).distinct().toList()))
        .map(List::size);
  }

  private Uni<Void> record(List<Lapsed> lapsed) {
    Map<Subject, Map<String, ?>> changes = new HashMap<>();
    lapsed.forEach(
        l -> changes.put(new Subject("duty", l.duty(), l.unit()), Map.of("at", l.at().toString())));
    return audit.recordEach(Actor.hub(PlanDesk.NAME), "LAPSE_PIN", changes);
  }
}
