package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.WallClock;

/**
 * Keeps two people from reading the same at once (审核占用). Whoever opens the desk to work takes the
 * step; it runs out, is handed on, or is taken over by those who lead. No signature counts by it.
 */
@ApplicationScoped
public class HoldDesk {
  private static final Role[] LEADING = {
    Role.LEADER, Role.PRINCIPAL_LEADER, Role.CHIEF_REVIEWER, Role.COORDINATOR
  };

  private final ReviewSteps steps;
  private final ReviewFiles files;
  private final ReviewHolds holds;
  private final Signers signers;
  private final People people;
  private final HoldNotices notices;
  private final AuditDesk audit;
  private final WallClock clock;
  private final Deputies deputies;

  HoldDesk(
      ReviewSteps steps,
      ReviewFiles files,
      ReviewHolds holds,
      Signers signers,
      People people,
      HoldNotices notices,
      AuditDesk audit,
      WallClock clock,
      Deputies deputies) {
    this.deputies = deputies;
    this.steps = steps;
    this.files = files;
    this.holds = holds;
    this.signers = signers;
    this.people = people;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes or renews the step; where another holds it, that is what is answered. */
  @WithTransaction
  public Uni<ReviewHold> take(Actor by, UUID stepId) {
    return file(by, stepId)
        .invoke(file -> ReviewRules.capacity(by, file, file.step(stepId)))
        .chain(x -> holds.take(stepId, by, clock.now(), false))
        .chain(x -> of(by, stepId));
  }

  /** Takes it from another: who leads there at once, everybody else when it has run out. */
  @WithTransaction
  public Uni<ReviewHold> takeOver(Actor by, UUID stepId) {
    return file(by, stepId)
        .invoke(file -> ReviewRules.capacity(by, file, file.step(stepId)))
        .chain(file -> of(by, stepId).chain(held -> takeOver(by, file, stepId, held)));
  }

  private Uni<ReviewHold> takeOver(Actor by, ReviewFile file, UUID stepId, ReviewHold held) {
    boolean free = held == null || held.mine();
    if (!free && !leads(by, file.step(stepId))) {
      throw ReviewProblem.REVIEW_HELD.with("holder", held.name());
    }
    return holds
        .take(stepId, by, clock.now(), true)
        .chain(x -> free ? Uni.createFrom().voidItem() : tookOver(by, file, held))
        .chain(x -> of(by, stepId));
  }

  private Uni<Void> tookOver(Actor by, ReviewFile file, ReviewHold held) {
    return audit
        .record(
            by,
            "TAKE_OVER_REVIEW",
            subject(file),
            Map.of("step", held.stepId(), "from", held.personId()))
        .chain(x -> notices.takenOver(file.submission(), held, by));
  }

  /** Hands it to somebody who may sign the step. */
  @WithTransaction
  public Uni<ReviewHold> handOver(Actor by, UUID stepId, UUID personId) {
    return file(by, stepId)
        .invoke(file -> ReviewRules.capacity(by, file, file.step(stepId)))
        .chain(
            file ->
                mustHold(by, stepId)
                    .chain(x -> candidates(by, file, file.step(stepId)))
                    .map(all -> among(all, personId))
                    .chain(to -> handOver(by, file, stepId, to)));
  }

  private static Person among(List<Person> all, UUID personId) {
    return all.stream()
        .filter(p -> p.id().equals(personId))
        .findFirst()
        .orElseThrow(() -> KernelProblem.field("personId", "UNKNOWN"));
  }

  private Uni<ReviewHold> handOver(Actor by, ReviewFile file, UUID stepId, Person to) {
    Actor next = new Actor(to.id(), to.name(), null, null, List.of());
    return holds
        .take(stepId, next, clock.now(), true)
        .call(
            x ->
                audit.record(
                    by, "HAND_OVER_REVIEW", subject(file), Map.of("step", stepId, "to", to.id())))
        .call(x -> notices.handedOver(file.submission(), to, by))
        .chain(x -> of(by, stepId));
  }

  private Uni<Void> mustHold(Actor by, UUID stepId) {
    return of(by, stepId)
        .invoke(
            held -> {
              if (held == null || !held.mine()) {
                throw ReviewProblem.HOLD_NOT_YOURS.problem();
              }
            })
        .replaceWithVoid();
  }

  /** Lets it go; letting go what one does not hold changes nothing. */
  @WithTransaction
  public Uni<Void> release(Actor by, UUID stepId) {
    return file(by, stepId)
        .invoke(file -> mayRead(by, file, stepId))
        .chain(x -> holds.drop(stepId, by.id()))
        .replaceWithVoid();
  }

  private static void mayRead(Actor by, ReviewFile file, UUID stepId) {
    ReviewStep step = file.step(stepId);
    if (step.state == StepState.OPEN) {
      ReviewRules.capacity(by, file, step);
    }
    ReviewRules.mustSee(by, file);
  }

  /** Who reads the step, and what may be done about it. */
  @WithTransaction
  Uni<HoldSheet> show(Actor by, UUID stepId) {
    return files
        .ofStep(stepId)
        .invoke(file -> ReviewRules.mustSee(by, file))
        .chain(file -> sheet(by, file, stepId));
  }

  Uni<HoldSheet> sheet(Actor by, ReviewFile file, UUID stepId) {
    return deputies.mark(by, file).chain(x -> sheet(by, file, file.step(stepId)));
  }

  private Uni<HoldSheet> sheet(Actor by, ReviewFile file, ReviewStep step) {
    boolean signs = ReviewRules.maySign(by, file, step);
    return of(by, step.id)
        .chain(
            held ->
                successors(by, file, step, held)
                    .map(
                        next ->
                            new HoldSheet(
                                step.id, held, signs, signs && leads(by, step), next, false)));
  }

  private Uni<List<HoldSheet.Successor>> successors(
      Actor by, ReviewFile file, ReviewStep step, ReviewHold held) {
    return held == null || !held.mine()
        ? Uni.createFrom().item(List.of())
        : candidates(by, file, step)
            .map(all -> all.stream().map(p -> new HoldSheet.Successor(p.id(), p.name())).toList());
  }

  Uni<ReviewHold> of(Actor by, UUID stepId) {
    return holds.live(List.of(stepId), by, clock.now()).map(live -> live.get(stepId));
  }

  Uni<Map<UUID, ReviewHold>> of(Actor by, List<UUID> stepIds) {
    return holds.live(stepIds, by, clock.now());
  }

  /** Refuses a decision while somebody else reads; strangers learn nothing by it. */
  Uni<Void> mustBeFree(Actor by, UUID stepId) {
    return steps
        .find("select s.unitId from ReviewStep s where s.id = ?1", stepId)
        .project(UUID.class)
        .firstResult()
        .chain(unit -> isOf(by, unit) ? of(by, stepId) : Uni.createFrom().nullItem())
        .invoke(
            held -> {
              if (held != null && !held.mine()) {
                throw ReviewProblem.REVIEW_HELD.with("holder", held.name());
              }
            })
        .replaceWithVoid();
  }

  private static boolean isOf(Actor by, UUID unit) {
    return unit != null && by.grants().stream().anyMatch(g -> unit.equals(g.unitId()));
  }

  Uni<Void> done(Actor by, UUID stepId) {
    return holds.drop(stepId, by.id()).replaceWithVoid();
  }

  private static boolean leads(Actor by, ReviewStep step) {
    return by.hasAny(step.unitId, LEADING);
  }

  /** To whom it may be handed: who may sign the step and has not signed before. */
  private Uni<List<Person>> candidates(Actor by, ReviewFile file, ReviewStep step) {
    return signers
        .of(file.submission())
        .map(
            all ->
                all.getOrDefault(step.id, Set.of()).stream()
                    .map(Seat::person)
                    .filter(id -> !id.equals(by.id()))
                    .distinct()
                    .toList())
        .chain(people::these)
        .map(all -> all.stream().sorted(Comparator.comparing(Person::name)).toList());
  }

  /** With whom the asker may sign for, who then takes and lets go like the holder of the post. */
  private Uni<ReviewFile> file(Actor by, UUID stepId) {
    return files.ofStep(stepId).call(file -> deputies.mark(by, file));
  }

  private static AuditDesk.Subject subject(ReviewFile file) {
    return Submission.subject(file.submission());
  }
}
