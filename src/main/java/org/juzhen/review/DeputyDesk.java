package org.juzhen.review;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Unit;

/** Arranges who stands in for whom, and when somebody is away (代签与离岗). */
@ApplicationScoped
public class DeputyDesk {
  private static final int MOST = 20;
  private final StandIns standIns;
  private final Absences absences;
  private final DeputyBook book;
  private final DeputyChange change;
  private final NoticeDesk notices;
  private final List<AbsenceNews> news;
  private final AuditDesk audit;
  private final HubClock clock;

  DeputyDesk(
      StandIns standIns,
      Absences absences,
      DeputyBook book,
      DeputyChange change,
      NoticeDesk notices,
      @All List<AbsenceNews> news,
      AuditDesk audit,
      HubClock clock) {
    this.standIns = standIns;
    this.absences = absences;
    this.book = book;
    this.change = change;
    this.notices = notices;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<DeputySheet> sheet(Actor by, UUID unitId) {
    return book.sheet(by, unitId);
  }

  /**
   * Of every unit at which the asker holds something.
   *
   * @param first one that the asker supervises, or null
   */
  @WithTransaction
  Uni<List<DeputySheet>> sheets(Actor by, UUID first) {
    return Multi.createFrom()
        .iterable(
            Stream.concat(Stream.ofNullable(first), by.grants().stream().map(g -> g.unitId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList())
        .select()
        .first(MOST)
        .onItem()
        .transformToUniAndConcatenate(unit -> book.sheet(by, unit))
        .collect()
        .asList();
  }

  /**
   * Names who stands in. Named by the holder it counts at once, and what stood before ends; what
   * somebody else names is a proposal that waits beside what stands.
   */
  @WithTransaction
  public Uni<DeputySheet> name(Actor by, UUID unitId, DeputyWords words) {
    return book.mustSee(by, unitId)
        .invoke(u -> mayArrange(by, unitId, words.personId()))
        .call(u -> mustBeOthers(by, words))
        .call(u -> standIns.alone(unitId))
        .call(u -> book.mustHold(words.role(), unitId, words.personId()))
        .call(u -> book.mustBeOfTheUnit(words, unitId))
        .call(u -> change.makeRoom(by, unitId, words))
        .call(u -> book.mustNotCircle(words))
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
        .call(x -> d.isAgreed() ? change.counts(d) : change.proposed(d));
  }

  /**
   * The holder or the supervisor agrees to what somebody else proposed; from then on it counts, and
   * what stood before ends.
   */
  @WithTransaction
  public Uni<DeputySheet> agree(Actor by, UUID id) {
    return standIns
        .held(id)
        .call(d -> book.mustSee(by, d.unitId).invoke(unit -> mayAgree(by, unit, d)))
        .call(d -> mustBeAnother(by, d))
        .call(d -> change.takesPlace(by, d))
        .invoke(d -> d.agree(by, clock.now()))
        .call(
            d ->
                audit.record(
                    by,
                    "AGREE_DEPUTY",
                    new Subject("deputy", d.id, d.unitId),
                    Map.of("for", d.personId, "deputy", d.deputyId)))
        .call(d -> change.given(by, d))
        .call(change::counts)
        .chain(d -> standIns.flush().chain(x -> book.sheet(by, d.unitId)));
  }

  private static void mayAgree(Actor by, Unit unit, StandIn d) {
    if (!by.id().equals(d.personId) && !by.covers(Role.SUPERVISOR, unit.path())) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SUPERVISOR));
    }
    d.mustWait();
  }

  private Uni<Void> mustBeAnother(Actor by, StandIn d) {
    return book.users(d.deputyId)
        .chain(deputy -> book.users(d.setBy).map(namer -> List.of(deputy, namer)))
        .invoke(
            hands -> {
              if (hands.stream().anyMatch(users -> users.contains(by.id()))) {
                throw SigningProblem.AGREEMENT_NEEDS_OTHERS.problem();
              }
            })
        .replaceWithVoid();
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

  /** Besides, who supervises the unit: where one coordinator is alone, somebody else has to. */
  private static void mayNote(Actor by, Unit unit, UUID person) {
    if (!by.covers(Role.SUPERVISOR, unit.path())) {
      mayArrange(by, unit.id(), person);
    }
  }

  /**
   * Ends an arrangement that stands, or a proposal: declined by the one, taken back by the other.
   */
  @WithTransaction
  public Uni<DeputySheet> end(Actor by, UUID id) {
    return standIns
        .held(id)
        .call(d -> book.mustSee(by, d.unitId).invoke(unit -> mayEnd(by, unit, d)))
        .call(d -> change.end(by, d))
        .chain(d -> standIns.flush().chain(x -> book.sheet(by, d.unitId)));
  }

  /** What stands is ended by the holder or the supervisor alone, who let it stand. */
  private static void mayEnd(Actor by, Unit unit, StandIn d) {
    mayNote(by, unit, d.personId);
    if (d.isAgreed() && !by.id().equals(d.personId) && !by.covers(Role.SUPERVISOR, unit.path())) {
      throw SigningProblem.DEPUTY_STANDS.problem();
    }
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
        .invoke(u -> mayNote(by, u, words.personId()))
        .call(u -> book.mustWork(unitId, words.personId()))
        .chain(u -> absences.persistAndFlush(new Absence(unitId, words, by, clock.now())))
        .call(
            a ->
                audit.record(
                    by,
                    "NOTE_ABSENCE",
                    new Subject("absence", a.id, unitId),
                    Map.of("person", a.personId, "from", a.fromDay, "until", a.untilDay)))
        .call(a -> tellAway(by, a))
        .call(this::changed)
        .chain(a -> book.sheet(by, unitId));
  }

  /** Who is said to be away learns it, and by whom, before anybody signs because of it. */
  private Uni<Void> tellAway(Actor by, Absence a) {
    String kind = "ABSENCE_NOTED";
    List<String> words = List.of(by.name(), a.fromDay.toString(), a.untilDay.toString());
    return by.id().equals(a.personId)
        ? Uni.createFrom().voidItem()
        : notices.tell(NoticeOrder.toPerson(kind, a.personId, words, "/deputies", kind + a.id));
  }

  /** Says that somebody is back, or never left. */
  @WithTransaction
  public Uni<DeputySheet> back(Actor by, UUID id) {
    return absences
        .held(id)
        .call(a -> book.mustSee(by, a.unitId).invoke(u -> mayNote(by, u, a.personId)))
        .invoke(a -> a.end(by, clock.now()))
        .call(
            a ->
                audit.record(
                    by,
                    "END_ABSENCE",
                    new Subject("absence", a.id, a.unitId),
                    Map.of("person", a.personId)))
        .call(this::changed)
        .chain(a -> absences.flush().chain(x -> book.sheet(by, a.unitId)));
  }

  private Uni<Void> changed(Absence a) {
    return InTurn.each(news, n -> n.absenceChanged(a.personId));
  }
}
