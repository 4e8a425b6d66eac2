package org.juzhen.contributions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.contributions.ContributionFigures.Line;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Days;
import org.juzhen.kernel.Sql;

/** Counts the material of a period: one statement for the figures, one for the reasons. */
@ApplicationScoped
class FigureRows {
  private static final int MOST = 5_000;
  private static final String WITHIN =
      " c.handed_in_at >= ?1 and c.handed_in_at < ?2 and (c.contributor_id = ?3 or c.from_unit_id ="
          + " any(?4) or c.unit_id = any(?4))";

  private static final String FIGURES =
      "select c.contributor_id, p.name, c.from_unit_id, coalesce(nullif(u.short_name, ''), u.name)"
          + " as unit_name, count(*) as handed_in, count(*) filter (where c.state = 'USED') as"
          + " used, count(*) filter (where c.state = 'DECLINED') as declined, count(*) filter"
          + " (where c.state = 'WITHDRAWN') as withdrawn, count(*) filter (where c.state in ('NEW',"
          + " 'HELD', 'ASKED')) as waiting, coalesce(sum(d.posted), 0) as accounts,"
          + " coalesce(sum(c.words) filter (where c.state = 'USED'), 0) as words,"
          + " coalesce(sum(x.pictures) filter (where c.state = 'USED'), 0) as pictures,"
          + " coalesce(sum(c.words) filter (where c.kept_percent is not null), 0) as measured,"
          + " coalesce(sum(cast(c.words as bigint) * c.kept_percent), 0) as kept from contribution"
          + " c join person p on p.id = c.contributor_id join unit u on u.id = c.from_unit_id left"
          + " join lateral (select count(distinct y.account_id) as posted from delivery y where"
          + " y.source_id = c.post_id and y.state = 'POSTED') d on c.post_id is not null left join"
          + " lateral (select count(*) as pictures from contribution_picture z where"
          + " z.contribution_id = c.id) x on true where"
          + WITHIN
          + " group by c.contributor_id, p.name, c.from_unit_id, u.short_name, u.name, u.path order"
          + " by u.path, p.name, c.contributor_id";

  private static final String REASONS =
      "select c.contributor_id, c.from_unit_id, c.reason, count(*) as declined from contribution c"
          + " where c.state = 'DECLINED' and"
          + WITHIN
          + " group by c.contributor_id, c.from_unit_id, c.reason";

  /** Whose line it is. */
  private record Whose(UUID person, UUID unit) {}

  /** The person's own figures, and those of and for the units that the person leads. */
  Uni<List<Line>> of(Actor by, List<UUID> led, Days period) {
    return read(REASONS, by, led, period)
        .map(FigureRows::reasons)
        .chain(
            reasons ->
                read(FIGURES, by, led, period)
                    .map(rows -> rows.stream().map(r -> line(r, reasons)).toList()));
  }

  private static Uni<List<Tuple>> read(String sql, Actor by, List<UUID> led, Days period) {
    return Sql.of(sql)
        .with(period.begins())
        .with(period.ends())
        .with(by.id())
        .with(led.toArray(UUID[]::new))
        .most(MOST)
        .list(Tuple.class);
  }

  private static Map<Whose, Map<DeclineReason, Long>> reasons(List<Tuple> rows) {
    Map<Whose, Map<DeclineReason, Long>> all = new HashMap<>();
    rows.forEach(
        r ->
            all.computeIfAbsent(whose(r), x -> new EnumMap<>(DeclineReason.class))
                .put(DeclineReason.valueOf(r.get("reason", String.class)), number(r, "declined")));
    return all;
  }

  private static Whose whose(Tuple r) {
    return new Whose(r.get("contributor_id", UUID.class), r.get("from_unit_id", UUID.class));
  }

  private static long number(Tuple r, String name) {
    return r.get(name, Number.class).longValue();
  }

  private static Line line(Tuple r, Map<Whose, Map<DeclineReason, Long>> reasons) {
    Whose whose = whose(r);
    return new Line(
        whose.person(),
        r.get("name", String.class),
        whose.unit(),
        r.get("unit_name", String.class),
        number(r, "handed_in"),
        number(r, "used"),
        number(r, "declined"),
        number(r, "withdrawn"),
        number(r, "waiting"),
        number(r, "accounts"),
        number(r, "words"),
        number(r, "pictures"),
        Line.share(number(r, "measured"), number(r, "kept")),
        number(r, "measured"),
        number(r, "kept"),
        reasons.getOrDefault(whose, Map.of()));
  }
}
