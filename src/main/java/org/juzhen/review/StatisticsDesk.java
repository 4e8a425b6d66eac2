package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Reach;
import org.juzhen.registry.Unit;

/** Counts returns and findings by kind, so that people learn from them (审核统计). */
@ApplicationScoped
public class StatisticsDesk {
  private static final Role[] LEADING = {
    Role.LEADER, Role.PRINCIPAL_LEADER, Role.CHIEF_REVIEWER, Role.COORDINATOR
  };
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
            units -> {
              List<UUID> wanted = wanted(units, asked);
              boolean people = asked.unitId() != null && by.hasAny(asked.unitId(), LEADING);
              List<List<ReviewFigure>> counted = new ArrayList<>();
              Uni<Void> all = Uni.createFrom().voidItem();
              for (FigureRows.By kind : FigureRows.By.values()) {
                boolean named = kind == FigureRows.By.AUTHOR || kind == FigureRows.By.READER;
                all =
                    all.chain(
                            x ->
                                named && !people
                                    ? Uni.createFrom().item(List.<ReviewFigure>of())
                                    : rows.count(kind, asked, wanted))
                        .invoke(counted::add)
                        .replaceWithVoid();
              }
              return all.map(x -> statistics(asked, units, counted));
            });
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
      FigureQuestion asked, List<Unit> units, List<List<ReviewFigure>> counted) {
    return new ReviewStatistics(
        asked,
        units.stream().map(u -> new ReviewStatistics.Choice(u.id(), u.shownName())).toList(),
        counted.get(0),
        counted.get(1),
        counted.get(2),
        counted.get(3),
        counted.get(4),
        counted.get(5));
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
