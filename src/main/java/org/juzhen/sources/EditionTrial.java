package org.juzhen.sources;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.Unit;
import org.juzhen.sources.EditionEffect.Site;
import org.juzhen.sources.EditionResult.Line;
import org.juzhen.sources.EditionResult.Outcome;
import org.juzhen.sources.SourceRows.Except;
import org.juzhen.sources.SourceRows.Listed;

/** Tries an edition before it takes effect: on the list as it is, and on past articles (试算). */
@ApplicationScoped
class EditionTrial {
  private static final int DAYS = 90;
  private static final int SHOWN = 50;

  private final SourceRows rows;
  private final SourceBook book;
  private final List<PastSources> past;
  private final HubClock clock;

  EditionTrial(SourceRows rows, SourceBook book, @All List<PastSources> past, HubClock clock) {
    this.rows = rows;
    this.book = book;
    this.past = past;
    this.clock = clock;
  }

  /** What is tried: for whom, which part, from when, and whether the rows are all of it. */
  record Order(Unit unit, SourcePart part, LocalDate from, boolean complete) {}

  /** What would become of each row and of the articles of the last days; keeps nothing. */
  Uni<EditionResult> of(Order order, List<ReadRow> read) {
    return rows.open(order.unit() == null ? null : order.unit().id(), order.part(), order.from())
        .chain(
            open -> {
              List<Line> lines = read.stream().map(r -> line(r, open.get(r.host()))).toList();
              List<String> ending = ending(order, read, open.keySet());
              return effect(order, lines, ending)
                  .map(effect -> new EditionResult(null, lines, ending, effect));
            });
  }

  static Line line(ReadRow row, Listed before) {
    Outcome outcome = row.fault();
    if (outcome == null) {
      boolean same =
          before != null
              && before.name().equals(row.name())
              && Objects.equals(before.until(), row.until());
      outcome = same ? Outcome.SAME : before == null ? Outcome.ADDED : Outcome.CHANGED;
    }
    return new Line(row.number(), row.host(), row.name(), row.until(), outcome);
  }

  /** A row that cannot be read ends nothing: its source may be meant. */
  static List<String> ending(Order order, List<ReadRow> read, Set<String> open) {
    Set<String> ending = new TreeSet<>(order.complete() ? open : Set.of());
    read.forEach(r -> ending.remove(r.host()));
    return List.copyOf(ending);
  }

  private Uni<EditionEffect> effect(Order order, List<Line> lines, List<String> ending) {
    String path = order.unit() == null ? "" : order.unit().path();
    return past.get(0)
        .since(path, clock.now().minus(Duration.ofDays(DAYS)))
        .chain(
            came ->
                book.of(order.unit(), came.keySet())
                    .chain(
                        before ->
                            book.of(order.unit(), came.keySet(), except(order, ending))
                                .map(left -> effect(came, before.keySet(), left.keySet(), lines))));
  }

  private static Except except(Order order, List<String> ending) {
    return new Except(order.unit() == null ? null : order.unit().id(), order.part(), ending);
  }

  private static EditionEffect effect(
      Map<String, Integer> came, Set<String> before, Set<String> left, List<Line> lines) {
    Set<String> named = new HashSet<>();
    lines.stream().filter(l -> !l.faulty()).forEach(l -> named.add(l.host()));
    List<Site> gained = new ArrayList<>();
    List<Site> lost = new ArrayList<>();
    int off = 0;
    for (Map.Entry<String, Integer> site : came.entrySet()) {
      String host = site.getKey();
      boolean after = left.contains(host) || Hosts.endings(host).stream().anyMatch(named::contains);
      if (after != before.contains(host)) {
        (after ? gained : lost).add(new Site(host, site.getValue()));
      }
      off += after ? 0 : site.getValue();
    }
    int all = came.values().stream().mapToInt(Integer::intValue).sum();
    return new EditionEffect(DAYS, all, most(gained), most(lost), off);
  }

  private static List<Site> most(List<Site> sites) {
    return sites.stream()
        .sorted(Comparator.comparing(Site::articles).reversed().thenComparing(Site::host))
        .limit(SHOWN)
        .toList();
  }
}
