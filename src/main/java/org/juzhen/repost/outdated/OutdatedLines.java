package org.juzhen.repost.outdated;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;

/** What stands, one line an article and demand, for the home page. */
@ApplicationScoped
class OutdatedLines {
  private static final int MOST = 20;

  /** Of one's own units, and apart from them of those below that one supervises. */
  static final String OPEN =
      "with l as (select d.article_id, d.kind, d.unit_id = any(?1) as mine, count(*) as posts,"
          + " count(*) filter (where d.state = 'OVERDUE') as late, min(d.due_at) as due_at,"
          + " min(d.since_at) as since_at, (array_agg(d.basis_id order by d.due_at, d.id))[1] as"
          + " basis_id, max(d.version) as version, count(distinct d.unit_id) as units,"
          + " (array_agg(coalesce(nullif(u.short_name, ''), u.name) order by d.due_at, d.id))[1] as"
          + " unit from outdated_post d join unit u on u.id = d.unit_id where d.state <> 'DONE' and"
          + " (d.unit_id = any(?1) or u.path like any(?2)) group by 1, 2, 3 order by 6 limit ?3)"
          + " select l.article_id, v.title, l.kind, l.mine, l.posts, l.late, l.units, l.unit,"
          + " l.since_at, l.due_at, b.hours, b.document, b.clause, b.binds, b.force, b.extended_by"
          + " from l join article_version v on v.article_id = l.article_id and v.number = l.version"
          + " join duty_basis b on b.id = l.basis_id order by l.due_at";

  private final HubClock clock;

  OutdatedLines(HubClock clock) {
    this.clock = clock;
  }

  /**
   * One article and what it asks of the posts from it.
   *
   * @param mine whether they are of the reader's own units
   * @param late how many of the posts are overdue
   * @param unit the unit, or where there are several the one whose post is due first
   */
  record Line(
      UUID article,
      String title,
      OutdatedKind kind,
      boolean mine,
      long posts,
      long late,
      long units,
      String unit,
      ClockView clock) {}

  /** The most pressing first; none for whoever neither writes, leads nor supervises. */
  Uni<List<Line>> of(Actor by) {
    UUID[] own = units(by);
    String[] below = below(by);
    return own.length == 0 && below.length == 0
        ? Uni.createFrom().item(List.of())
        : Sql.of(OPEN)
            .with(own)
            .with(below)
            .with(MOST)
            .list(Tuple.class)
            .map(rows -> rows.stream().map(this::line).toList());
  }

  private static UUID[] units(Actor by) {
    return Stream.of(Role.EDITOR, Role.LEADER)
        .flatMap(role -> by.unitsWith(role).stream())
        .distinct()
        .toArray(UUID[]::new);
  }

  private static String[] below(Actor by) {
    return by.grants().stream()
        .filter(g -> g.role() == Role.SUPERVISOR)
        .map(Grant::unitPath)
        .map(path -> path + "%")
        .toArray(String[]::new);
  }

  private Line line(Tuple r) {
    return new Line(
        r.get("article_id", UUID.class),
        r.get("title", String.class),
        OutdatedKind.valueOf(r.get("kind", String.class)),
        r.get("mine", Boolean.class),
        r.get("posts", Long.class),
        r.get("late", Long.class),
        r.get("units", Long.class),
        r.get("unit", String.class),
        OutdatedRows.clock(r, clock));
  }
}
