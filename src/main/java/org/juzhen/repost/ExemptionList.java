package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.kernel.Sql;

/** Reads standing exemptions with the names that people know them by. */
@ApplicationScoped
class ExemptionList {
  private static final UUID LAST = new UUID(-1, -1);
  private static final String SELECT =
      "select d.id, d.account_id, a.name as account_name, a.platform, d.unit_id, u.name as unit_name,"
          + " u.path, d.reason, d.from_on, d.until_on, d.state, d.asked_by, d.asked_at,"
          + " d.decided_at, d.decided_because from standing_exemption d join account a on a.id ="
          + " d.account_id join unit u on u.id = d.unit_id where ";

  private final HubClock clock;

  ExemptionList(HubClock clock) {
    this.clock = clock;
  }

  /** Those that the person may see, the latest first. */
  Uni<Slice<ExemptionView>> page(Actor by, Paging paging) {
    DutyCondition where =
        DutyCondition.reach(by)
            .and("d.id < :last", "last", paging.afterId() == null ? LAST : paging.afterId());
    return query(SELECT + where.sql() + " order by d.id desc", where, paging.rows())
        .map(rows -> rows.stream().map(r -> view(r, by)).toList())
        .map(views -> Slice.of(views, paging, e -> e.id().toString()));
  }

  /** One of them, or null. */
  Uni<ExemptionView> one(Actor by, UUID id) {
    DutyCondition where = DutyCondition.reach(by).and("d.id = :id", "id", id);
    return query(SELECT + where.sql(), where, 1)
        .map(rows -> rows.isEmpty() ? null : view(rows.get(0), by));
  }

  private static Uni<List<Tuple>> query(String sql, DutyCondition where, int most) {
    return Sql.of(sql).withAll(where.values()).most(most).list(Tuple.class);
  }

  private ExemptionView view(Tuple r, Actor by) {
    LocalDate from = day(r, "from_on");
    LocalDate until = day(r, "until_on");
    LocalDate today = clock.today();
    String state = r.get("state", String.class);
    return new ExemptionView(
        r.get("id", UUID.class),
        r.get("account_id", UUID.class),
        r.get("account_name", String.class),
        r.get("platform", String.class),
        r.get("unit_id", UUID.class),
        r.get("unit_name", String.class),
        r.get("reason", String.class),
        from,
        until,
        state,
        state.equals("AGREED") && !today.isBefore(from) && !today.isAfter(until),
        time(r, "asked_at"),
        time(r, "decided_at"),
        r.get("decided_because", String.class),
        actions(r, state, by));
  }

  private static List<String> actions(Tuple r, String state, Actor by) {
    List<String> actions = new ArrayList<>();
    UUID unit = r.get("unit_id", UUID.class);
    boolean decides = ExemptionDesk.decides(by, unit, r.get("path", String.class));
    if (state.equals("ASKED") && decides && !r.get("asked_by", UUID.class).equals(by.id())) {
      actions.add("DECIDE");
    }
    boolean running = state.equals("ASKED") || state.equals("AGREED");
    if (running && (decides || by.hasAny(unit, ExemptionDesk.ASK))) {
      actions.add("END");
    }
    return actions;
  }

  private static LocalDate day(Tuple r, String name) {
    return r.get(name, LocalDate.class);
  }

  private static Instant time(Tuple r, String name) {
    OffsetDateTime at = r.get(name, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
