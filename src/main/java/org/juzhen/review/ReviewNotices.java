package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Tells people that something waits for them, came back, or that nobody is there to sign. */
@ApplicationScoped
class ReviewNotices {
  private final NoticeDesk notices;
  private final StandIns standIns;
  private final Units units;
  private final HubClock clock;

  ReviewNotices(NoticeDesk notices, StandIns standIns, Units units, HubClock clock) {
    this.units = units;
    this.notices = notices;
    this.standIns = standIns;
    this.clock = clock;
  }

  /** Steps may be signed now; who stands in for somebody who is away learns it too. */
  Uni<Void> opened(ReviewCase c, List<ReviewStep> steps) {
    return tell(steps.stream()
            .flatMap(s -> s.wanted().stream().map(role -> toRole("REVIEW_WAITS", c, role, s))))
        .chain(x -> InTurn.of(steps, s -> tellDeputies(c, s)))
        .replaceWithVoid();
  }

  private Uni<Void> tellDeputies(ReviewCase c, ReviewStep step) {
    return standIns
        .ofAbsent(step.unitId, step.wanted(), clock.today())
        .chain(
            away -> tell(away.stream().filter(StandIn::isAgreed).map(d -> toDeputy(c, step, d))));
  }

  private static NoticeOrder toDeputy(ReviewCase c, ReviewStep step, StandIn d) {
    String kind = "REVIEW_WAITS_FOR_DEPUTY";
    return NoticeOrder.toPerson(kind, d.deputyId, List.of(c.title), link(c), kind + step.id);
  }

  /**
   * A step has waited for longer than the place allows: leaders, coordinators and its signers learn
   * it, and so does who may sign now for one of them.
   */
  Uni<Void> timedOut(ReviewCase c, ReviewStep step) {
    Set<Role> told = new LinkedHashSet<>(step.wanted());
    told.addAll(List.of(Role.LEADER, Role.COORDINATOR));
    return tell(told.stream().map(role -> toRole("REVIEW_TIMED_OUT", c, role, step)))
        .chain(x -> standIns.forHolders(step.unitId, step.wanted()))
        .chain(
            all ->
                tell(
                    all.stream()
                        .filter(StandIn::isAgreed)
                        .filter(d -> !c.isFrom(d.deputyId) && !c.isFrom(d.personId))
                        .filter(d -> !c.isFrom(d.setBy))
                        .map(d -> toDeputy(c, step, d))));
  }

  /**
   * Steps that nobody can sign: the coordinator has to give somebody the role, the author waits. Of
   * what is out already the supervision learns it too, who may end the reading.
   */
  Uni<Void> nobodyToSign(ReviewCase c, List<ReviewStep> steps) {
    String kind = "REVIEW_NOBODY_TO_SIGN";
    return tell(steps.stream()
            .flatMap(s -> Stream.of(toCoordinator(kind, c, s), toAuthor(kind, c, turn(s), ""))))
        .chain(
            x ->
                c.subjectKind == SubjectKind.OBSERVED && !steps.isEmpty()
                    ? units.required(c.unitId).chain(unit -> tell(Stream.of(stuck(c, steps, unit))))
                    : Uni.createFrom().voidItem());
  }

  private static NoticeOrder stuck(ReviewCase c, List<ReviewStep> steps, Unit unit) {
    String kind = "OUTSIDE_STUCK";
    return NoticeOrder.toRole(
        kind,
        Assessments.supervising(unit),
        Role.SUPERVISOR,
        List.of(c.title),
        "/observed-posts",
        kind + turn(steps.get(0)));
  }

  /**
   * Somebody can sign these steps again: whoever can now learns it where it is open, and the
   * author.
   */
  Uni<Void> mannedAgain(ReviewCase c, List<ReviewStep> steps) {
    return opened(c, steps.stream().filter(s -> s.state == StepState.OPEN).toList())
        .chain(x -> tell(steps.stream().map(s -> toAuthor("REVIEW_MANNED_AGAIN", c, turn(s), ""))));
  }

  /** Each time that a step loses its signers or finds some is told. */
  private static String turn(ReviewStep step) {
    return step.id + "." + step.version;
  }

  /** Somebody signed for another, who learns at once by whom and why. */
  Uni<Void> signedFor(ReviewCase c, Signature signed) {
    String kind = "SIGNED_FOR_YOU";
    return signed.forPersonId == null
        ? Uni.createFrom().voidItem()
        : tell(
            Stream.of(
                NoticeOrder.toPerson(
                    kind,
                    signed.forPersonId,
                    List.of(signed.personName, c.title),
                    link(c),
                    kind + signed.id)));
  }

  /** It is over: the author learns how. */
  Uni<Void> ended(ReviewCase c, Verdict verdict) {
    String why = verdict.note() == null ? "" : verdict.note();
    boolean entry = c.subjectKind == SubjectKind.ENTRY && c.state == CaseState.CLEARED;
    String kind = (entry ? "ENTRY_" : "REVIEW_") + c.state.name();
    return tell(Stream.of(toAuthor(kind, c, c.id.toString(), why)));
  }

  /** At the unit where the step is signed, which a co-signing unit's is not the text's own. */
  private static NoticeOrder toRole(String kind, ReviewCase c, Role role, ReviewStep step) {
    return NoticeOrder.toRole(kind, step.unitId, role, List.of(c.title), link(c), kind + step.id);
  }

  private static NoticeOrder toCoordinator(String kind, ReviewCase c, ReviewStep step) {
    return NoticeOrder.toRole(
        kind, step.unitId, Role.COORDINATOR, List.of(c.title), link(c), kind + turn(step));
  }

  private static NoticeOrder toAuthor(String kind, ReviewCase c, String once, String why) {
    return NoticeOrder.toPerson(kind, c.authorId, List.of(c.title, why), link(c), kind + once);
  }

  private static String link(ReviewCase c) {
    return "/reviews/" + c.id;
  }

  /** What the hub wrote by itself has no author to tell. */
  private Uni<Void> tell(Stream<NoticeOrder> orders) {
    return InTurn.each(
        orders.filter(o -> o.unitId() != null || o.personId() != null).toList(), notices::tell);
  }
}
