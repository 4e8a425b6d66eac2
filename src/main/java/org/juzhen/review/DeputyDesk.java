package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/** Arranges who stands in for whom, and when somebody is away (代签与离岗). */
@ApplicationScoped
public class DeputyDesk {
  private static final int MOST = 20;
  private final StandIns standIns;
  private final Absences absences;
  private final DeputyBook book;
  private final NoticeDesk notices;
  private final AuditDesk audit;
  private final HubClock clock;

  DeputyDesk(
      StandIns standIns,
      Absences absences,
      DeputyBook book,
      NoticeDesk notices,
      AuditDesk audit,
      HubClock clock) {
    this.standIns = standIns;
    this.absences = absences;
    this.book = book;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<DeputySheet> sheet(Actor by, UUID unitId) {
    return book.sheet(by, unitId);
  }

  /** Of every unit at which the asker holds something. */
  @WithTransaction
  Uni<List<DeputySheet>> sheets(Actor by) {
    return Multi.createFrom()
        .iterable(
            by.grants().stream().map(g -> g.unitId()).filter(Objects::nonNull).distinct().toList())
        .select()
        .first(MOST)
        .onItem()
        .transformToUniAndConcatenate(unit -> book.sheet(by, unit))
        .collect()
        .asList();
  }

  /** Names who stands in; whoever did before does no more. */
  @WithTransaction
  public Uni<DeputySheet> name(Actor by, UUID unitId, DeputyWords words) {
    return book.mustSee(by, unitId)
        .invoke(u -> mayArrange(by, unitId, words.personId()))
        .call(u -> mustBeOthers(by, words))
        .call(u -> book.mustHold(words.role(), unitId, words.personId()))
        .call(u -> book.mustBeOfTheUnit(words, unitId))
        .call(u -> endEarlier(by, unitId, words))
        .call(u -> book.mustNotCircle(unitId, words))
        .chain(u -> enter(by, unitId, words))
        .chain(d -> book.sheet(by, unitId));
  }

  private Uni<StandIn> enter(Actor by, UUID unitId, DeputyWords words) {
    StandIn d =
        new StandIn(unitId, words.role(), words.personId(), words.deputyId(), by, clock.now());
    return standIns
        .persistAndFlush(d)
        .call(
            x ->
                audit.record(
                    by,
                    "NAME_DEPUTY",
                    new Subject("deputy", d.id, unitId),
                    Map.of("role", d.role, "for", d.personId, "deputy", d.deputyId)))
        .call(x -> tell("DEPUTY_NAMED", d.deputyId, by, d.id))
        .call(x -> tell("DEPUTY_GIVEN", d.personId, by, d.id));
  }

  private Uni<Void> tell(String kind, UUID person, Actor by, UUID once) {
    return notices
        .tell(NoticeOrder.toPerson(kind, person, List.of(by.name()), "/deputies", kind + once))
        .replaceWithVoid();
  }

  private Uni<Void> endEarlier(Actor by, UUID unitId, DeputyWords words) {
    return standIns
        .now(unitId, words.role(), words.personId())
        .invoke(
            earlier -> {
              if (earlier != null) {
                earlier.end(by, clock.now());
              }
            })
        .chain(x -> standIns.flush());
  }

  private Uni<Void> mustBeOthers(Actor by, DeputyWords words) {
    return book.users(words.deputyId())
        .invoke(
            deputy -> {
              if (deputy.contains(words.personId())) {
                throw KernelProblem.field("deputyId", "WRONG_VALUE");
              }
              if (deputy.contains(by.id())) {
                throw SigningProblem.NOT_ONES_OWN_DEPUTY.problem();
              }
            })
        .replaceWithVoid();
  }

  /** The holder or the coordinator of the unit. */
  private static void mayArrange(Actor by, UUID unitId, UUID person) {
    if (!by.id().equals(person)) {
      by.must(unitId, Role.COORDINATOR);
    }
  }

  /** Ends an arrangement. */
  @WithTransaction
  public Uni<DeputySheet> end(Actor by, UUID id) {
    return standIns
        .required(id)
        .call(d -> book.mustSee(by, d.unitId))
        .invoke(d -> mayArrange(by, d.unitId, d.personId))
        .invoke(d -> d.end(by, clock.now()))
        .call(
            d ->
                audit.record(
                    by,
                    "END_DEPUTY",
                    new Subject("deputy", d.id, d.unitId),
                    Map.of("for", d.personId, "deputy", d.deputyId)))
        .chain(d -> standIns.flush().chain(x -> book.sheet(by, d.unitId)));
  }

  /** Notes that somebody is away; what is over cannot be noted any more. */
  @WithTransaction
  public Uni<DeputySheet> away(Actor by, UUID unitId, AbsenceWords words) {
    if (words.until().isBefore(words.from())
        || words.until().isBefore(clock.today())
        || words.until().isAfter(words.from().plusDays(366))) {
      throw KernelProblem.field("until", "OUT_OF_RANGE");
    }
    return book.mustSee(by, unitId)
        .invoke(u -> mayArrange(by, unitId, words.personId()))
        .call(u -> book.mustWork(unitId, words.personId()))
        .chain(u -> absences.persistAndFlush(new Absence(unitId, words, by, clock.now())))
        .call(
            a ->
                audit.record(
                    by,
                    "NOTE_ABSENCE",
                    new Subject("absence", a.id, unitId),
                    Map.of("person", a.personId, "from", a.fromDay, "until", a.untilDay)))
        .chain(a -> book.sheet(by, unitId));
  }

  /** Says that somebody is back, or never left. */
  @WithTransaction
  public Uni<DeputySheet> back(Actor by, UUID id) {
    return absences
        .required(id)
        .call(a -> book.mustSee(by, a.unitId))
        .invoke(a -> mayArrange(by, a.unitId, a.personId))
        .invoke(a -> a.end(by, clock.now()))
        .call(
            a ->
                audit.record(
                    by,
                    "END_ABSENCE",
                    new Subject("absence", a.id, a.unitId),
                    Map.of("person", a.personId)))
        .chain(a -> absences.flush().chain(x -> book.sheet(by, a.unitId)));
  }
}
