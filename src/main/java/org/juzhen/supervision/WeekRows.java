package org.juzhen.supervision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Sql;

/** Reads what a unit has before it, from the views of supervision. */
@ApplicationScoped
class WeekRows {
  private static final int MOST = 500;

  private static final String WEEK =
      "select kind, id, title, state, due_at from ("
          + "select case when d.state = 'OPEN' then 'DUTY_DUE' else 'DUTY_MISSED' end as kind, d.id,"
          + " a.name as title, d.state, d.due_at from v_supervision_duty d"
          + " join v_supervision_account a on a.id = d.account_id where d.unit_id = ?1"
          + " and (d.state = 'OPEN' and d.due_at < ?2 or d.state in ('OVERDUE', 'MISSED'))"
          + " union all select 'INQUIRY', id, null, state, due_at from v_supervision_inquiry"
          + " where waits and unit_id = ?1"
          + " union all select 'FILING', id, account_name, state, null from v_supervision_filing"
          + " where state in ('DRAFT', 'IN_APPROVAL', 'RETURNED') and unit_id = ?1) w"
          + " order by case kind when 'DUTY_DUE' then 1 when 'DUTY_MISSED' then 2"
          + " when 'INQUIRY' then 3 else 4 end, due_at, id";

  /** What is open, and what falls due before a moment. */
  Uni<List<WeekItem>> of(UUID unit, Instant before) {
    return Sql.of(WEEK)
        .with(unit)
        .with(before)
        .most(MOST)
        .list(Tuple.class)
        .map(rows -> rows.stream().map(WeekRows::item).toList());
  }

  private static WeekItem item(Tuple r) {
    OffsetDateTime due = r.get("due_at", OffsetDateTime.class);
    return new WeekItem(
        WeekItem.Kind.valueOf(r.get("kind", String.class)),
        r.get("id", UUID.class),
        r.get("title", String.class),
        r.get("state", String.class),
        due == null ? null : due.toInstant());
  }
}
