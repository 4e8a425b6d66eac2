package org.juzhen.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.registry.Platform;

/** Reads lists of threads and boards of accounts. */
@ApplicationScoped
class EmergencyRows {
  private static final String LINES =
      "select e.id, e.unit_id, u.name as unit_name, e.kind, e.title, e.state, e.handling,"
          + " e.began_at, e.closed_at, e.sort_at, e.first_released_at, c.kind as clock_kind,"
          + " c.start_at, c.due_at, c.rule_key, c.hours, c.document, c.clause, c.binds, c.force,"
          + " c.extended_by, n.number, coalesce(t.all_of, 0) as all_of, coalesce(t.posted, 0) as"
          + " posted from emergency e join unit u on u.id = e.unit_id left join lateral (select *"
          + " from emergency_clock k where k.emergency_id = e.id and k.met_at is null and not"
          + " k.dropped order by k.due_at limit 1) c on true left join lateral (select x.id,"
          + " x.number from emergency_update x where x.emergency_id = e.id order by x.number desc"
          + " limit 1) n on true left join lateral (select count(*) as all_of, count(g.posted_at)"
          + " as posted from emergency_target g where g.update_id = n.id) t on true where ";

  private static final String REACH =
      "(e.unit_id = any(:own) or u.path like any(:below) or exists (select 1 from emergency_update"
          + " y join emergency_target z on z.update_id = y.id where y.emergency_id = e.id and"
          + " y.told_at is not null and z.unit_id = any(:own)))";

  private static final String BOARD =
      "select t.account_id, a.name as account_name, a.platform, t.unit_id, n.name as unit_name,"
          + " t.posted_at, g.said_at, t.url, case when "
          + Targets.SHOWS_OLD
          + " then 'OUTDATED' else coalesce((select d.state from delivery d where d.source_id ="
          + " t.post_id and d.account_id = t.account_id and d.state <> 'CANCELLED' order by d.id"
          + " desc limit 1), case when not "
          + Targets.OUTDATED
          + " then p.stage end, 'WAITING') end as stage from emergency_target t join"
          + " emergency_update u on u.id = t.update_id join account a on a.id = t.account_id join"
          + " unit n on n.id = t.unit_id left join post p on p.id = t.post_id left join delivery g"
          + " on g.id = t.delivery_id where t.update_id = :update and t.account_id > :after order"
          + " by t.account_id";

  private final Emergencies emergencies;
  private final HubClock clock;

  EmergencyRows(Emergencies emergencies, HubClock clock) {
    this.emergencies = emergencies;
    this.clock = clock;
  }

  /** Open ones by the end of their next clock; those that are over by their age. */
  Uni<Slice<EmergencyLine>> page(Actor by, boolean over, Paging paging) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder();
    where.append(
        over ? "e.state in ('CLOSED', 'CANCELLED')" : "e.state in ('WAITING', 'RELEASED')");
    if (!by.isHub() && !by.has(Role.AUDITOR)) {
      where.append(" and ").append(REACH);
      values.put("own", EmergencyDoor.own(by));
      values.put("below", below(by));
    }
    after(where, values, over, paging);
    where.append(over ? " order by e.id desc" : " order by e.sort_at, e.id");
    return read(LINES + where, values, paging.rows())
        .map(rows -> Slice.of(rows, paging, r -> key(r, over)).map(r -> line(r, clock.now())));
  }

  /** The units below those that somebody watches over. */
  static String[] below(Actor by) {
    return by.grants().stream()
        .filter(g -> g.role() == Role.SUPERVISOR || g.role() == Role.OBSERVER)
        .map(g -> g.unitPath() + "%")
        .toArray(String[]::new);
  }

  private static void after(
      StringBuilder where, Map<String, Object> values, boolean over, Paging paging) {
    if (paging.after() == null) {
      return;
    }
    if (over) {
      where.append(" and e.id < :after");
      values.put("after", paging.afterId());
    } else {
      Paging.TimeAndId after = paging.afterTimeAndId();
      where.append(" and (e.sort_at, e.id) > (:afterAt, :after)");
      values.put("afterAt", after.at());
      values.put("after", after.id());
    }
  }

  private static String key(Tuple r, boolean over) {
    UUID id = r.get("id", UUID.class);
    return over ? id.toString() : new Paging.TimeAndId(Targets.time(r, "sort_at"), id).key();
  }

  private Uni<List<Tuple>> read(String sql, Map<String, Object> values, int most) {
    return Sql.of(sql).withAll(values).most(most).list(Tuple.class);
  }

  private static EmergencyLine line(Tuple r, Instant now) {
    Instant began = Targets.time(r, "began_at");
    Instant first = Targets.time(r, "first_released_at");
    String clockKind = r.get("clock_kind", String.class);
    Integer updates = r.get("number", Integer.class);
    return new EmergencyLine(
        r.get("id", UUID.class),
        r.get("unit_id", UUID.class),
        r.get("unit_name", String.class),
        EmergencyKind.valueOf(r.get("kind", String.class)),
        r.get("title", String.class),
        EmergencyState.valueOf(r.get("state", String.class)),
        HandlingState.valueOf(r.get("handling", String.class)),
        began,
        Targets.time(r, "closed_at"),
        clockKind == null ? null : ClockKind.valueOf(clockKind),
        clockKind == null ? null : clock(r, now),
        updates == null ? 0 : updates,
        r.get("posted", Long.class),
        r.get("all_of", Long.class),
        first == null ? null : Math.max(0, java.time.Duration.between(began, first).toMinutes()));
  }

  private static ClockView clock(Tuple r, Instant now) {
    Basis basis =
        new Basis(
            r.get("document", String.class),
            r.get("clause", String.class),
            Basis.Binds.valueOf(r.get("binds", String.class)),
            Basis.Force.valueOf(r.get("force", String.class)),
            r.get("extended_by", String.class));
    RuleValue rule =
        new RuleValue(
            RuleKey.valueOf(r.get("rule_key", String.class)),
            String.valueOf(r.get("hours", Integer.class)),
            basis,
            null,
            null);
    return new ClockView(
        "emergency",
        Targets.time(r, "start_at"),
        Targets.time(r, "due_at"),
        now,
        rule.words(),
        basis);
  }

  /** The accounts of an update, who has posted it and who has not. */
  Uni<Slice<BoardLine>> board(UUID update, Paging paging) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("update", update);
    values.put("after", paging.afterId() == null ? new UUID(0, 0) : paging.afterId());
    return read(BOARD, values, paging.rows())
        .map(rows -> rows.stream().map(EmergencyRows::onBoard).toList())
        .map(found -> Slice.of(found, paging, b -> b.accountId().toString()));
  }

  private static BoardLine onBoard(Tuple r) {
    return new BoardLine(
        r.get("account_id", UUID.class),
        r.get("account_name", String.class),
        Platform.valueOf(r.get("platform", String.class)),
        r.get("unit_id", UUID.class),
        r.get("unit_name", String.class),
        r.get("stage", String.class),
        Targets.time(r, "posted_at"),
        Targets.time(r, "said_at"),
        r.get("url", String.class));
  }
}
