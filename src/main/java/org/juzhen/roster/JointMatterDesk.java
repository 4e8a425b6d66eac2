package org.juzhen.roster;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
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
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Days;
import org.juzhen.registry.Unit;
import org.juzhen.registry.UnitDoor;
import org.juzhen.registry.Units;

/** Passes matters to collaborating offices and takes their answers (协同事项移交). */
@ApplicationScoped
public class JointMatterDesk {
  /** Roles that nobody has by looking in from elsewhere. */
  private static final List<Role> ANSWERING =
      List.of(Role.HANDLER, Role.COORDINATOR, Role.SUPERVISOR);

  private final JointMatters matters;
  private final Collaborators collaborators;
  private final UnitDoor door;
  private final Units units;
  private final Accounts accounts;
  private final NoticeDesk notices;
  private final AuditDesk audit;
  private final HubClock clock;

  JointMatterDesk(
      JointMatters matters,
      Collaborators collaborators,
      UnitDoor door,
      Units units,
      Accounts accounts,
      NoticeDesk notices,
      AuditDesk audit,
      HubClock clock) {
    this.matters = matters;
    this.collaborators = collaborators;
    this.door = door;
    this.units = units;
    this.accounts = accounts;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Passes a matter to the office that has the part; who supervises or coordinates the unit may.
   */
  @WithTransaction
  public Uni<JointMatterView> pass(Actor by, UUID unitId, JointMatterWords words) {
    Days.mustNotBeOver(words.dueOn(), clock.today(), "dueOn");
    return door.seen(by, unitId)
        .invoke(unit -> by.must(unitId, Role.SUPERVISOR, Role.COORDINATOR))
        .call(unit -> mustLieBelow(unit, words.accountId()))
        .chain(unit -> collaborators.now(unitId, words.authority()))
        .invoke(JointMatterDesk::mustBeNamed)
        .chain(to -> matters.persist(new JointMatter(to, words, by, clock.now())))
        .call(this::tellOffice)
        .call(m -> record(by, "PASS_MATTER", m))
        .map(m -> view(by, m));
  }

  /** The office answers; everybody else may only look. */
  @WithTransaction
  public Uni<JointMatterView> answer(Actor by, UUID id, String words) {
    return matters
        .held(id)
        .call(m -> mustSee(by, m))
        .invoke(m -> by.must(m.officeId, ANSWERING.toArray(Role[]::new)))
        .invoke(m -> m.answer(words, by, clock.now()))
        .call(this::tellAsker)
        .call(m -> record(by, "ANSWER_MATTER", m))
        .call(m -> matters.flush())
        .map(m -> view(by, m));
  }

  /** What the unit passed on, and what it has to answer. */
  @WithTransaction
  public Uni<Slice<JointMatterView>> list(Actor by, UUID unitId, Paging paging) {
    return door.seen(by, unitId)
        .chain(x -> matters.of(unitId, paging))
        .map(found -> Slice.of(found, paging, m -> m.id.toString()).map(m -> view(by, m)));
  }

  private static void mustBeNamed(Collaborator to) {
    if (to == null) {
      throw RosterProblem.NO_COLLABORATOR.problem().field("authority", "WRONG_VALUE");
    }
  }

  private Uni<Void> mustLieBelow(Unit territory, UUID accountId) {
    return accountId == null
        ? Uni.createFrom().voidItem()
        : accounts
            .findById(accountId)
            .chain(a -> a == null ? Uni.createFrom().nullItem() : units.findById(a.unitId()))
            .invoke(
                sponsor -> {
                  if (sponsor == null || !sponsor.path().startsWith(territory.path())) {
                    throw KernelProblem.field("accountId", "UNKNOWN");
                  }
                })
            .replaceWithVoid();
  }

  private Uni<Void> mustSee(Actor by, JointMatter m) {
    return units
        .these(List.of(m.unitId, m.officeId))
        .invoke(
            both -> {
              if (both.stream().noneMatch(u -> by.sees(u.id(), u.path()))) {
                throw KernelProblem.NOT_FOUND.with("jointMatter", m.id);
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> tellOffice(JointMatter m) {
    return InTurn.each(
        ANSWERING,
        role ->
            notices.tell(
                NoticeOrder.toRole(
                    "JOINT_MATTER",
                    m.officeId,
                    role,
                    List.of(m.title),
                    page(m.officeId),
                    m.id + "-passed")));
  }

  private Uni<Void> tellAsker(JointMatter m) {
    return notices.tell(
        NoticeOrder.toPerson(
            "JOINT_MATTER_ANSWERED",
            m.askedBy,
            List.of(m.title),
            page(m.unitId),
            m.id + "-answered"));
  }

  private static String page(UUID unit) {
    return "/units/" + unit + "#together";
  }

  private static JointMatterView view(Actor by, JointMatter m) {
    return JointMatterView.of(m, ANSWERING.stream().anyMatch(role -> by.has(role, m.officeId)));
  }

  private Uni<Void> record(Actor by, String verb, JointMatter m) {
    return audit.record(
        by, verb, new Subject("unit", m.unitId, m.unitId), Map.of("title", m.title));
  }
}
