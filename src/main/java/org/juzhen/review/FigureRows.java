package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;

/** Counts what was submitted in a time, and what became of it. */
@ApplicationScoped
class FigureRows {
  private static final int MOST = 100;

  /** What was submitted in the time at the units that were asked for. */
  private static final String ASKED =
      " from review_case c where c.submitted_at >= ?1 and c.submitted_at < ?2"
          + " and c.unit_id = any(cast(cast(?3 as text[]) as uuid[]))";

  private static final String ENDS =
      " count(*) as submitted, count(*) filter (where c.state = 'CLEARED') as cleared,"
          + " count(*) filter (where c.state = 'RETURNED') as returned,"
          + " count(*) filter (where c.state = 'REJECTED') as rejected,"
          + " count(*) filter (where c.state = 'VOIDED') as voided";

  private static final String BY_MONTH =
      "select to_char(c.submitted_at at time zone 'Asia/Shanghai', 'YYYY-MM') as name,"
          + ENDS
          + ASKED
          + " group by 1 order by 1";

  private static final String BY_GRADE =
      "select c.grade as name," + ENDS + ASKED + " group by 1 order by 1";

  private static final String BY_UNIT =
      "select (select coalesce(nullif(u.short_name, ''), u.name) from unit u where u.id ="
          + " c.unit_id) as name,"
          + ENDS
          + ASKED
          + " group by c.unit_id order by 1 limit "
          + MOST;

  private static final String BY_AUTHOR =
      "select (select p.name from person p where p.id = c.author_id) as name,"
          + ENDS
          + ASKED
          + " and c.author_id is not null group by c.author_id order by 1 limit "
          + MOST;

  private static final String BY_READER =
      "select g.person_name as name, count(*) as submitted,"
          + " count(*) filter (where g.decision = 'APPROVE') as cleared,"
          + " count(*) filter (where g.decision = 'RETURN') as returned,"
          + " count(*) filter (where g.decision = 'REJECT') as rejected, 0 as voided"
          + ASKED.replace(
              " from review_case c", " from review_case c join signature g on g.case_id = c.id")
          + " group by g.person_id, g.person_name order by 1 limit "
          + MOST;

  private static final String BY_RULE =
      "select f.rule as name, count(*) as submitted,"
          + " count(*) filter (where f.answer = 'RESOLVED') as cleared,"
          + " count(*) filter (where f.answer = 'ACCEPTED') as returned,"
          + " count(*) filter (where f.severity = 'BLOCK') as rejected,"
          + " count(*) filter (where f.answer is null) as voided"
          + ASKED.replace(
              " from review_case c",
              " from review_case c join review_finding f on f.case_id = c.id")
          + " group by 1 order by 2 desc, 1 limit "
          + MOST;

  /** What is counted by. */
  enum By {
    MONTH(BY_MONTH),
    GRADE(BY_GRADE),
    UNIT(BY_UNIT),
    RULE(BY_RULE),
    AUTHOR(BY_AUTHOR),
    READER(BY_READER);

    private final String query;

    By(String query) {
      this.query = query;
    }
  }

  Uni<List<ReviewFigure>> count(By by, FigureQuestion asked, List<UUID> units) {
    String[] ids = units.stream().map(UUID::toString).toArray(String[]::new);
    return Sql.of(by.query)
        .with(asked.from().atStartOfDay(HubClock.ZONE).toInstant())
        .with(asked.to().plusDays(1).atStartOfDay(HubClock.ZONE).toInstant())
        .with(ids)
        .list(Tuple.class)
        .map(rows -> rows.stream().map(FigureRows::figure).toList());
  }

  private static ReviewFigure figure(Tuple row) {
    String[] counted = {"submitted", "cleared", "returned", "rejected", "voided"};
    int[] n = Arrays.stream(counted).mapToInt(c -> ((Number) row.get(c)).intValue()).toArray();
    return new ReviewFigure(String.valueOf(row.get("name")), n[0], n[1], n[2], n[3], n[4]);
  }
}
