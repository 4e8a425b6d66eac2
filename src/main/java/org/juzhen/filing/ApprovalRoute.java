package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.Unit;
import org.juzhen.registry.UnitLevel;
import org.juzhen.registry.Units;

/**
 * Which way a filing goes (审批层级): where a place files, to the competent unit; where it approves,
 * from level to level up to the one that it names. A level without access here stands outside.
 */
@ApplicationScoped
class ApprovalRoute {
  private static final String APPROVAL = "APPROVAL";
  private static final String COMPETENT_UNIT = "COMPETENT_UNIT";
  private static final int HIGHEST = 12;

  private final Units units;
  private final FilingLevels levels;
  private final RuleShelf rules;

  ApprovalRoute(Units units, FilingLevels levels, RuleShelf rules) {
    this.units = units;
    this.levels = levels;
    this.rules = rules;
  }

  /** Whether the place approves instead of taking a filing. */
  static boolean approves(PlaceRules place, RuleKey mode) {
    return place.text(mode).equals(APPROVAL);
  }

  /**
   * Writes down who decides in this round, and answers the first. A later reorganisation does not
   * touch a running filing.
   */
  Uni<FilingLevel> copyLevels(Filing filing) {
    return way(filing).chain(rows -> levels.persist(rows).replaceWith(rows.get(0)));
  }

  /** Who would decide today; what had to stop at once is told to the last level alone. */
  Uni<List<FilingLevel>> way(Filing filing) {
    return units
        .required(filing.unitId)
        .chain(unit -> lastLevel(filing).chain(last -> stops(unit, last)))
        .map(way -> filing.isSudden() ? way.subList(way.size() - 1, way.size()) : way)
        .map(way -> rows(filing, way));
  }

  private Uni<List<Stop>> stops(Unit unit, UnitLevel last) {
    return above(unit, last, new ArrayList<>()).map(way -> way.of(unit, last));
  }

  /** The level whose agreement files it; null for the competent unit alone. */
  private Uni<UnitLevel> lastLevel(Filing filing) {
    if (filing.historic) {
      return Uni.createFrom().nullItem();
    }
    RuleKey mode = mode(filing.kind);
    RuleKey level = filing.isSudden() ? RuleKey.EMERGENCY_REPORT_LEVEL : level(filing.kind);
    if (level == null) {
      return Uni.createFrom().nullItem();
    }
    return rules
        .of(filing.unitId, mode, level)
        .map(
            place ->
                filing.kind == FilingKind.EXIT || filing.isSudden() || approves(place, mode)
                    ? named(place.text(level))
                    : null);
  }

  private static UnitLevel named(String level) {
    return level.isEmpty() || level.equals(COMPETENT_UNIT) ? null : UnitLevel.valueOf(level);
  }

  private static RuleKey mode(FilingKind kind) {
    return switch (kind) {
      case OPEN -> RuleKey.OPEN_MODE;
      case CHANGE -> RuleKey.CHANGE_MODE;
      case SUSPEND, RESUME -> RuleKey.TEMP_OFFLINE_MODE;
      case CLOSE, DEREGISTER, EXIT -> RuleKey.CLOSE_MODE;
    };
  }

  private static RuleKey level(FilingKind kind) {
    return switch (kind) {
      case OPEN -> RuleKey.OPEN_FINAL_LEVEL;
      case CHANGE -> RuleKey.CHANGE_FINAL_LEVEL;
      case CLOSE, DEREGISTER -> RuleKey.CLOSE_FINAL_LEVEL;
      case SUSPEND -> RuleKey.TEMP_OFFLINE_FINAL_LEVEL;
      case EXIT -> RuleKey.EXIT_FINAL_LEVEL;
      // Coming back is told to the competent unit.
      case RESUME -> null;
    };
  }

  private Uni<Way> above(Unit unit, UnitLevel last, List<Unit> way) {
    UUID next = unit.supervisingUnitId();
    boolean knot = way.stream().anyMatch(u -> u.id().equals(next)) || way.size() == HIGHEST;
    if (next == null || knot) {
      return Uni.createFrom().item(new Way(way));
    }
    return units
        .required(next)
        .invoke(way::add)
        .chain(
            above ->
                last == null || reaches(above, last)
                    ? Uni.createFrom().item(new Way(way))
                    : above(above, last, way));
  }

  private static boolean reaches(Unit unit, UnitLevel last) {
    return unit.kind().isGovernment() && unit.level().ordinal() <= last.ordinal();
  }

  private static List<FilingLevel> rows(Filing filing, List<Stop> way) {
    List<FilingLevel> rows = new ArrayList<>();
    for (Stop stop : way) {
      rows.add(
          new FilingLevel(filing.id, filing.round, rows.size() + 1, stop.unitId(), stop.outside()));
    }
    return rows;
  }

  /**
   * One level.
   *
   * @param unitId null where it lies outside of the hub
   * @param outside where it stands then; null where nobody said
   */
  private record Stop(UUID unitId, UnitLevel outside) {}

  /** The units above that have access here, the nearest first. */
  private record Way(List<Unit> units) {

    /** All levels, with those that lie outside. */
    List<Stop> of(Unit sponsor, UnitLevel last) {
      List<Stop> stops = new ArrayList<>();
      units.forEach(u -> stops.add(new Stop(u.id(), null)));
      Unit top = units.isEmpty() ? sponsor : units.get(units.size() - 1);
      if (last != null && !(reaches(top, last) && !units.isEmpty())) {
        int next = top.level().ordinal() - (top.kind().isGovernment() ? 1 : 0);
        for (int level = next; level >= last.ordinal(); level--) {
          stops.add(new Stop(null, UnitLevel.values()[level]));
        }
      }
      if (stops.isEmpty()) {
        stops.add(new Stop(null, null));
      }
      return stops;
    }
  }
}
