package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.kernel.Sql;
import org.juzhen.repost.plan.PlanReading;

/** Reads duties with the names that people know them by. */
@ApplicationScoped
class DutyList {
  private static final String SELECT =
      "select d.id, d.article_id, d.version, v.title, d.account_id, a.name as account_name,"
          + " a.platform, d.unit_id, u.name as unit_name, u.path, d.tier, d.state,"
          + " d.clock_start_at, d.due_at, d.arrived_at, d.arrived_late, d.classed_late, d.done_at,"
          + " g.said_at, d.post_id, d.url, d.asked_exemption, d.asked_by, d.refused_because,"
          + " b.hours, b.document, b.clause, b.binds, b.force, b.extended_by, d.missed_at,"
          + " d.was_missed, m.hours as m_hours, m.document as m_document, m.clause as m_clause,"
          + " m.binds as m_binds, m.force as m_force, m.extended_by as m_extended_by, s.hours as"
          + " s_hours, s.document as s_document, s.clause as s_clause, s.binds as s_binds, s.force"
          + " as s_force, s.extended_by as s_extended_by, "
          + PlanReading.COLUMNS
          + " from duty d join account a on a.id = d.account_id"
          + " join unit u on u.id = d.unit_id join duty_basis b on b.id = d.basis_id"
          + " left join duty_basis m on m.id = d.missed_basis_id"
          + " left join duty_basis s on s.id = d.sync_basis_id"
          + " left join delivery g on g.id = d.delivery_id"
          + " join article_version v on v.article_id = d.article_id and v.number = d.version"
          + PlanReading.JOIN
          + " where ";

  private final DutyReading reading;

  DutyList(DutyReading reading) {
    this.reading = reading;
  }

  Uni<Slice<DutyView>> read(Actor by, DutyQuestion question, Paging paging) {
    DutyCondition where = DutyCondition.of(by, question, paging);
    String sql = SELECT + where.sql() + " order by d.due_at, d.id";
    return query(sql, where, paging.rows())
        .map(rows -> rows.stream().map(r -> reading.view(r, by)).toList())
        .map(views -> Slice.of(views, paging, d -> new Paging.TimeAndId(d.dueAt(), d.id()).key()));
  }

  /** What the person writes for and is still owed, the most pressing first. */
  Uni<List<DutyView>> toWrite(Actor by) {
    UUID[] writes = by.unitsWith(Role.EDITOR).toArray(UUID[]::new);
    return writes.length == 0
        ? Uni.createFrom().item(List.of())
        : open(by, new DutyCondition("d.unit_id = any(:own)", Map.of("own", writes)));
  }

  /** Of which the unit asked to be let off, in reach; some of it may be for others to decide. */
  Uni<List<DutyView>> asked(Actor by) {
    return open(
        by,
        DutyCondition.reach(by)
            .and("d.asked_exemption is not null and d.asked_by <> :self", "self", by.id()));
  }

  private Uni<List<DutyView>> open(Actor by, DutyCondition where) {
    String sql =
        SELECT + where.sql() + " and d.state in ('OPEN', 'OVERDUE') order by d.due_at, d.id";
    return query(sql, where, Paging.MOST)
        .map(rows -> rows.stream().map(r -> reading.view(r, by)).toList());
  }

  Uni<DutyView> one(Actor by, UUID id) {
    DutyCondition where = DutyCondition.scope(by).and("d.id = :id", "id", id);
    return query(SELECT + where.sql(), where, 1)
        .map(rows -> rows.isEmpty() ? null : reading.view(rows.get(0), by));
  }

  /** How many duties of an article are in which state. */
  Uni<Map<String, Long>> counts(Actor by, UUID article) {
    DutyCondition where =
        DutyCondition.scope(by).and("d.article_id = :article", "article", article);
    String sql =
        "select d.state, count(*) as number from duty d join unit u on u.id = d.unit_id where "
            + where.sql()
            + " group by d.state";
    return query(sql, where, 20)
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            r -> r.get("state", String.class),
                            r -> r.get("number", Long.class),
                            (a, b) -> a,
                            LinkedHashMap::new)));
  }

  private static Uni<List<Tuple>> query(String sql, DutyCondition where, int most) {
    return Sql.of(sql).withAll(where.values()).most(most).list(Tuple.class);
  }
}
