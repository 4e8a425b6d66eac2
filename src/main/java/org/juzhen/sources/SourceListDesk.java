package org.juzhen.sources;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.identity.People;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;
import org.juzhen.sources.EditionResult.Line;

/** Changes the list of sources: one person proposes, a second one puts it into force (白名单维护). */
@ApplicationScoped
class SourceListDesk {
  private final SourceRows rows;
  private final EditionRows editions;
  private final EditionTrial trial;
  private final SourceBook book;
  private final Units units;
  private final People people;
  private final EditionTelling telling;
  private final AuditDesk audit;
  private final HubClock clock;

  SourceListDesk(
      SourceRows rows,
      EditionRows editions,
      EditionTrial trial,
      SourceBook book,
      Units units,
      People people,
      EditionTelling telling,
      AuditDesk audit,
      HubClock clock) {
    this.rows = rows;
    this.editions = editions;
    this.trial = trial;
    this.book = book;
    this.units = units;
    this.people = people;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Tells of every row what would become of it; keeps the proposal unless it was only a question.
   */
  @WithTransaction
  Uni<EditionResult> propose(Actor by, NewEdition wanted) {
    if (wanted.unitId() == null && wanted.part() == SourcePart.DEPARTMENT) {
      throw SourceProblem.ADDITION_OF_NOBODY.problem().field("unitId", "REQUIRED");
    }
    List<ReadRow> read = read(wanted);
    return place(by, wanted.unitId())
        .invoke(u -> SourceKeepers.mustPropose(by, u))
        .chain(
            u ->
                trial.of(
                    new EditionTrial.Order(u, wanted.part(), wanted.validFrom(), wanted.complete()),
                    read))
        .chain(
            result ->
                wanted.dryRun() ? Uni.createFrom().item(result) : keep(by, wanted, read, result));
  }

  static List<ReadRow> read(NewEdition wanted) {
    Set<String> hosts = new HashSet<>();
    List<ReadRow> rows = new ArrayList<>();
    for (int i = 0; i < wanted.rows().size(); i++) {
      ReadRow row = ReadRow.of(i + 1, wanted.rows().get(i), wanted.validFrom());
      rows.add(row.fault() == null && !hosts.add(row.host()) ? row.twice() : row);
    }
    return rows;
  }

  /**
   * All or nothing: a list with faults is mended first, so that a second person reads all of it.
   */
  private Uni<EditionResult> keep(
      Actor by, NewEdition wanted, List<ReadRow> read, EditionResult result) {
    if (!result.faults().isEmpty()) {
      Line first = result.faults().get(0);
      throw SourceProblem.EDITION_WITH_FAULTS
          .with("count", result.faults().size())
          .with("row", first.row())
          .with("outcome", first.outcome().name());
    }
    if (!result.changesSomething()) {
      throw SourceProblem.EDITION_CHANGES_NOTHING.problem();
    }
    return editions
        .open(wanted.unitId(), wanted.part())
        .invoke(
            other -> {
              if (other != null) {
                throw SourceProblem.EDITION_WAITS.with("edition", other);
              }
            })
        .chain(x -> editions.add(by, wanted, read, clock.now()))
        .call(id -> noted(by, "PROPOSE_SOURCES", id, wanted.unitId(), facts(wanted, result)))
        .call(id -> place(by, wanted.unitId()).chain(unit -> telling.waits(unit, id)))
        .map(result::kept);
  }

  private static Map<String, Object> facts(NewEdition wanted, EditionResult result) {
    return Map.of(
        "part", wanted.part().name(),
        "rows", wanted.rows().size(),
        "changes", result.changes().size(),
        "ending", result.ending().size());
  }

  /** Puts a proposal of somebody else into force, at the earliest today. */
  @WithTransaction
  Uni<EditionView> confirm(Actor by, UUID id) {
    return open(by, id)
        .call(e -> place(by, e.unitId()).invoke(u -> SourceKeepers.mustConfirm(by, u)))
        .call(e -> mustBeAnother(e.madeBy(), by))
        .call(e -> editions.decide(id, "CONFIRMED", by, clock))
        .call(e -> apply(by, e))
        .call(e -> telling.decided(e, by, true))
        .chain(e -> editions.required(id));
  }

  private Uni<Void> mustBeAnother(UUID first, Actor by) {
    return people
        .humans(Arrays.asList(first, by.id()))
        .invoke(
            humans -> {
              if (humans.same(first, by.id())) {
                throw SourceProblem.OWN_EDITION.problem();
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> apply(Actor by, EditionView e) {
    LocalDate from = e.validFrom().isBefore(book.today()) ? book.today() : e.validFrom();
    return editions
        .rows(e.id())
        .chain(
            read ->
                rows.open(e.unitId(), e.part(), from)
                    .chain(
                        open -> {
                          List<String> listed = new ArrayList<>();
                          read.stream()
                              .map(r -> EditionTrial.line(r, open.get(r.host())))
                              .filter(l -> l.outcome().changes())
                              .forEach(l -> listed.add(l.host()));
                          Set<String> ending = new HashSet<>(listed);
                          ending.addAll(
                              EditionTrial.ending(
                                  new EditionTrial.Order(null, e.part(), from, e.complete()),
                                  read,
                                  open.keySet()));
                          return rows.end(e, from, ending)
                              .chain(ended -> rows.list(e, from, listed, by.id(), clock))
                              .call(n -> noted(by, "LIST_SOURCES", e.id(), e.unitId(), said(e, n)));
                        }))
        .replaceWithVoid();
  }

  private static Map<String, Object> said(EditionView e, int listed) {
    Map<String, Object> said = new HashMap<>();
    said.put("part", e.part().name());
    said.put("edition", e.number());
    said.put("listed", listed);
    return said;
  }

  /** Throws a proposal away: whoever made it, or whoever might confirm it. */
  @WithTransaction
  Uni<EditionView> discard(Actor by, UUID id) {
    return open(by, id)
        .call(
            e ->
                place(by, e.unitId())
                    .invoke(
                        u -> {
                          if (by.id() == null || !by.id().equals(e.madeBy())) {
                            SourceKeepers.mustConfirm(by, u);
                          }
                        }))
        .call(e -> editions.decide(id, "DISCARDED", by, clock))
        .call(e -> noted(by, "DISCARD_SOURCES", id, e.unitId(), Map.of("edition", e.number())))
        .call(e -> telling.decided(e, by, false))
        .chain(e -> editions.required(id));
  }

  private Uni<EditionView> open(Actor by, UUID id) {
    return editions
        .required(id)
        .call(e -> place(by, e.unitId()))
        .invoke(
            e -> {
              if (!e.isOpen()) {
                throw SourceProblem.EDITION_DECIDED.problem();
              }
            });
  }

  private Uni<Unit> place(Actor by, UUID id) {
    return id == null
        ? Uni.createFrom().nullItem()
        : units
            .findById(id)
            .invoke(
                u -> {
                  if (u == null || !SourceKeepers.reads(by, u)) {
                    throw KernelProblem.NOT_FOUND.with("unit", id);
                  }
                });
  }

  private Uni<Void> noted(Actor by, String verb, UUID id, UUID unit, Map<String, ?> said) {
    return audit.record(by, verb, new Subject("source_edition", id, unit), said);
  }
}
