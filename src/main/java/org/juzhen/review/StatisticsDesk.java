package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Reach;
import org.juzhen.registry.Unit;
import org.juzhen.review.FigureRows.By;

/** Counts returns and findings by kind, so that people learn from them (审核统计). */
@ApplicationScoped
public class StatisticsDesk {
  private static final Role[] LEADING = {
    Role.LEADER, Role.PRINCIPAL_LEADER, Role.CHIEF_REVIEWER, Role.COORDINATOR
  };
  private static final EnumSet<By> PEOPLE = EnumSet.of(By.AUTHOR, By.READER);
  private static final int UNITS = 2000;

  private final FigureRows rows;
  private final Vertx vertx;

  StatisticsDesk(FigureRows rows, Vertx vertx) {
    this.rows = rows;
    this.vertx = vertx;
  }

  /** Of one unit or of all within the person's reach. */
  @WithTransaction
  public Uni<ReviewStatistics> figures(Actor by, FigureQuestion asked) {
    return units(by)
        .chain(
            units ->
                counted(by, asked, wanted(units, asked))
                    .map(counted -> statistics(asked, units, counted)));
  }

  /** People only of one unit, and only for who leads there. */
  private Uni<Map<By, List<ReviewFigure>>> counted(
      Actor by, FigureQuestion asked, List<UUID> units) {
    boolean people = asked.unitId() != null && by.hasAny(asked.unitId(), LEADING);
    Map<By, List<ReviewFigure>> counted = new EnumMap<>(By.class);
    return InTurn.of(
            people ? EnumSet.allOf(By.class) : EnumSet.complementOf(PEOPLE),
            kind -> rows.count(kind, asked, units).invoke(found -> counted.put(kind, found)))
        .replaceWith(counted);
  }

  private static List<UUID> wanted(List<Unit> units, FigureQuestion asked) {
    List<UUID> ids = units.stream().map(Unit::id).toList();
    if (asked.unitId() == null) {
      return ids;
    }
    if (!ids.contains(asked.unitId())) {
      throw KernelProblem.NOT_FOUND.with("unit", asked.unitId());
    }
    return List.of(asked.unitId());
  }

  private static ReviewStatistics statistics(
      FigureQuestion asked, List<Unit> units, Map<By, List<ReviewFigure>> counted) {
    return new ReviewStatistics(
        asked,
        units.stream().map(u -> new ReviewStatistics.Choice(u.id(), u.shownName())).toList(),
        counted.get(By.MONTH),
        counted.get(By.GRADE),
        counted.get(By.UNIT),
        counted.get(By.RULE),
        counted.getOrDefault(By.AUTHOR, List.of()),
        counted.getOrDefault(By.READER, List.of()));
  }

  private static Uni<List<Unit>> units(Actor by) {
    Reach reach = Reach.of(by);
    return Panache.getSession()
        .chain(
            s -> {
              var query =
                  s.createQuery(
                      "from Unit u where " + reach.condition("u") + " order by u.path", Unit.class);
              for (Map.Entry<String, Object> e : reach.parameters().entrySet()) {
                query.setParameter(e.getKey(), e.getValue());
              }
              return query.setMaxResults(UNITS).getResultList();
            });
  }

  /** The same as a sheet; whoever takes the file deletes it. */
  Uni<Path> sheet(Actor by, FigureQuestion asked, Locale language) {
    return figures(by, asked)
        .chain(f -> vertx.executeBlocking(() -> StatisticsSheet.of(f, language), false));
  }
}
