package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/**
 * Ends arrangements and proposals of deputies, and tells those whom it concerns. One arrangement
 * stands for a post, and one proposal may wait beside it.
 */
@ApplicationScoped
class DeputyChange {
  private final StandIns standIns;
  private final DeputyBook book;
  private final NoticeDesk notices;
  private final AuditDesk audit;
  private final HubClock clock;

  DeputyChange(
      StandIns standIns, DeputyBook book, NoticeDesk notices, AuditDesk audit, HubClock clock) {
    this.standIns = standIns;
    this.book = book;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Before a deputy is named: by the holder, whose word ends what stood and what was proposed; by
   * others, whose proposal takes the place of a proposal only.
   */
  Uni<Void> makeRoom(Actor by, UUID unitId, DeputyWords words) {
    boolean own = by.id().equals(words.personId());
    return standIns
        .open(unitId, words.role(), words.personId())
        .map(open -> open.stream().filter(d -> own || !d.isAgreed()).toList())
        .chain(old -> InTurn.each(old, d -> end(by, d)))
        .chain(x -> standIns.flush());
  }

  /**
   * Before a proposal counts: whoever it names is still of the unit and leads round in no circle,
   * and what stood ends.
   */
  Uni<Void> takesPlace(Actor by, StandIn d) {
    DeputyWords words = new DeputyWords(d.role, d.personId, d.deputyId);
    return book.mustHold(d.role, d.unitId, d.personId)
        .call(x -> book.mustBeOfTheUnit(words, d.unitId))
        .call(x -> book.mustNotCircle(words))
        .chain(x -> standIns.open(d.unitId, d.role, d.personId))
        .map(open -> open.stream().filter(StandIn::isAgreed).toList())
        .chain(old -> InTurn.each(old, earlier -> end(by, earlier)))
        .chain(x -> standIns.flush());
  }

  /** Ends it, writes that down, and tells who stood in, or who proposed it in vain. */
  Uni<Void> end(Actor by, StandIn d) {
    d.end(by, clock.now());
    return audit
        .record(
            by,
            "END_DEPUTY",
            new Subject("deputy", d.id, d.unitId),
            Map.of("for", d.personId, "deputy", d.deputyId))
        .chain(
            x ->
                d.isAgreed() ? tell("DEPUTY_ENDED", d.deputyId, by.name(), d.id) : declined(by, d));
  }

  private Uni<Void> declined(Actor by, StandIn d) {
    return by.id().equals(d.setBy)
        ? Uni.createFrom().voidItem()
        : tell("DEPUTY_DECLINED", d.setBy, by.name(), d.id);
  }

  /** Who stands in from now on learns by whose naming. */
  Uni<Void> counts(StandIn d) {
    return tell("DEPUTY_NAMED", d.deputyId, d.setByName, d.id);
  }

  /** The holder is asked to agree, and so is who supervises the unit, for holders who cannot. */
  Uni<Void> proposed(StandIn d) {
    String kind = "DEPUTY_PROPOSED";
    return tell(kind, d.personId, d.setByName, d.id)
        .chain(x -> book.supervising(d.unitId))
        .chain(
            above ->
                above == null
                    ? Uni.createFrom().voidItem()
                    : notices.tell(
                        NoticeOrder.toRole(
                            kind,
                            above,
                            Role.SUPERVISOR,
                            List.of(d.setByName),
                            "/deputies?unit=" + d.unitId,
                            kind + d.id)));
  }

  /** The holder learns that the supervisor agreed. */
  Uni<Void> given(Actor by, StandIn d) {
    return by.id().equals(d.personId)
        ? Uni.createFrom().voidItem()
        : tell("DEPUTY_GIVEN", d.personId, by.name(), d.id);
  }

  private Uni<Void> tell(String kind, UUID person, String by, UUID once) {
    return notices
        .tell(NoticeOrder.toPerson(kind, person, List.of(by), "/deputies", kind + once))
        .replaceWithVoid();
  }
}
