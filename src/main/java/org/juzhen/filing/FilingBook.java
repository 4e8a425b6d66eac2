package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.profile.WorkingDays;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Writes filings out with all that belongs to them; a page of them costs as much as one. */
@ApplicationScoped
class FilingBook {
  private final FilingLevels levels;
  private final Announcements announcements;
  private final FilingClocks clocks;
  private final Units units;
  private final Rules rules;
  private final WorkingDays calendar;
  private final HubClock clock;

  FilingBook(
      FilingLevels levels,
      Announcements announcements,
      FilingClocks clocks,
      Units units,
      Rules rules,
      WorkingDays calendar,
      HubClock clock) {
    this.levels = levels;
    this.announcements = announcements;
    this.clocks = clocks;
    this.units = units;
    this.rules = rules;
    this.calendar = calendar;
    this.clock = clock;
  }

  Uni<FilingView> view(Actor by, Filing filing) {
    return views(by, List.of(filing)).map(views -> views.get(0));
  }

  Uni<List<FilingView>> views(Actor by, List<Filing> filings) {
    List<UUID> ids = filings.stream().map(f -> f.id).toList();
    Facts facts = new Facts();
    return levels
        .of(ids)
        .invoke(found -> facts.levels = grouped(found, l -> l.filingId))
        .chain(found -> units.these(unitIds(filings, found)))
        .invoke(found -> facts.units = found)
        .chain(x -> announcements.of(ids))
        .invoke(found -> facts.announcements = grouped(found, a -> a.filingId))
        .chain(x -> clocks.of(ids))
        .invoke(found -> facts.clocks = grouped(found, c -> c.filingId))
        .chain(x -> papers(filings, facts))
        .map(x -> filings.stream().map(f -> facts.view(by, f, clock, calendar)).toList());
  }

  /** What the places of the open ones ask for, of all kinds in one query. */
  private Uni<Void> papers(List<Filing> filings, Facts facts) {
    List<Filing> open = filings.stream().filter(f -> f.state.open()).toList();
    Set<RuleKey> keys =
        open.stream()
            .map(f -> f.kind)
            .distinct()
            .flatMap(kind -> Stream.of(FilingRequirements.rules(kind)))
            .collect(Collectors.toSet());
    return rules
        .values(open.stream().map(f -> f.unitId).distinct().toList(), keys)
        .invoke(said -> facts.places = said)
        .replaceWithVoid();
  }

  private static List<UUID> unitIds(List<Filing> filings, List<FilingLevel> levels) {
    return Stream.concat(filings.stream().map(f -> f.unitId), levels.stream().map(l -> l.unitId))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static <T> Map<UUID, List<T>> grouped(Collection<T> rows, Function<T, UUID> filing) {
    return rows.stream().collect(Collectors.groupingBy(filing));
  }

  /** What was read for a page of filings. */
  static final class Facts {
    private Map<UUID, List<FilingLevel>> levels;
    private Map<UUID, List<Announcement>> announcements;
    private Map<UUID, List<FilingClock>> clocks;
    private List<Unit> units;
    private Map<UUID, Map<RuleKey, RuleValue>> places;

    private FilingView view(Actor by, Filing f, HubClock clock, WorkingDays calendar) {
      return new FilingPrint(
              f,
              levels.getOrDefault(f.id, List.of()),
              announcements.getOrDefault(f.id, List.of()),
              clocks.getOrDefault(f.id, List.of()),
              units.stream().collect(Collectors.toMap(Unit::id, Unit::shownName)))
          .print(
              by,
              f.state.open() ? new PlaceRules(places.getOrDefault(f.unitId, Map.of())) : null,
              clock,
              calendar);
    }
  }
}
