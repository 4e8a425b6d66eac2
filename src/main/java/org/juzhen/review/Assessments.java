package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.notify.EventType;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.notify.OutboxDesk;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Keeps what went out past the gate, and tells the unit and who supervises it. */
@ApplicationScoped
class Assessments {
  private static final String LIST = "/observed-posts";

  private final OutsideFindings findings;
  private final Units units;
  private final NoticeDesk notices;
  private final OutboxDesk outbox;

  Assessments(OutsideFindings findings, Units units, NoticeDesk notices, OutboxDesk outbox) {
    this.findings = findings;
    this.units = units;
    this.notices = notices;
    this.outbox = outbox;
  }

  /** Kept at once, before anybody has said anything of it. */
  Uni<Void> keep(OutsideFinding finding) {
    return findings
        .persistAndFlush(finding)
        .chain(
            x ->
                finding.againWhy == null
                    ? tell("OUT_PAST_THE_HUB", finding, "")
                    : tell("OUTSIDE_READ_AGAIN", finding, finding.againWhy))
        .chain(x -> outbox.emit(EventType.FINDING_OPENED, finding.unitId, data(finding)));
  }

  private static Map<String, Object> data(OutsideFinding f) {
    return Map.of(
        "findingId",
        f.id,
        "kind",
        "OUT_PAST_THE_HUB",
        "accountId",
        f.accountId,
        "reviewId",
        f.caseId,
        "url",
        f.url);
  }

  /** What the signatures say of it. */
  Uni<Void> assess(Actor by, ReviewCase c, Verdict verdict, Instant now) {
    Assessment said = Assessment.of(verdict.decision());
    return findings
        .ofCase(c.id)
        .invoke(f -> f.assessed(said, verdict.note(), by, now))
        .call(x -> findings.flush())
        .chain(
            f -> tell("OUTSIDE_" + said.name(), f, verdict.note() == null ? "" : verdict.note()));
  }

  /** The supervision gave it up: who began it learns it, and both units where there are two. */
  Uni<Void> ended(OutsideFinding f, Unit holder) {
    String kind = "OUTSIDE_ENDED";
    return tell(kind, f, f.endedWhy)
        .chain(x -> f.unitId.equals(holder.id()) ? done() : tell(kind, f, f.endedWhy, holder))
        .chain(
            x ->
                f.foundBy == null
                    ? done()
                    : notices.tell(
                        NoticeOrder.toPerson(
                            kind, f.foundBy, List.of(f.title, f.endedWhy), LIST, kind + f.id)));
  }

  /** Its unit left it behind; who supervises the unit that has the account may end it. */
  Uni<Void> left(OutsideFinding f, Unit holder) {
    String kind = "OUTSIDE_LEFT";
    return notices.tell(
        NoticeOrder.toRole(
            kind,
            supervising(holder),
            Role.SUPERVISOR,
            List.of(f.title),
            LIST,
            kind + f.id + holder.id()));
  }

  private static Uni<Void> done() {
    return Uni.createFrom().voidItem();
  }

  /** At a unit that does not see the submission itself. */
  private Uni<Void> tell(String kind, OutsideFinding f, String why, Unit unit) {
    List<String> words = List.of(f.title, why);
    String once = kind + f.id + unit.id();
    return notices
        .tell(NoticeOrder.toRole(kind, unit.id(), Role.COORDINATOR, words, LIST, once))
        .chain(
            x ->
                notices.tell(
                    NoticeOrder.toRole(
                        kind, supervising(unit), Role.SUPERVISOR, words, LIST, once)));
  }

  private Uni<Void> tell(String kind, OutsideFinding f, String why) {
    return units
        .required(f.unitId)
        .chain(
            unit ->
                toRole(kind, f, why, unit.id(), Role.COORDINATOR)
                    .chain(x -> toRole(kind, f, why, supervising(unit), Role.SUPERVISOR)));
  }

  static UUID supervising(Unit unit) {
    return unit.supervisingUnitId() == null ? unit.id() : unit.supervisingUnitId();
  }

  private Uni<Void> toRole(String kind, OutsideFinding f, String why, UUID unit, Role role) {
    return notices.tell(
        NoticeOrder.toRole(
            kind, unit, role, List.of(f.title, why), "/reviews/" + f.caseId, kind + f.id));
  }
}
