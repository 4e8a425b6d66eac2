package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Reads who signs at a unit and who stands in (岗位与代签). */
@ApplicationScoped
class DeputyBook {
  private static final Set<Role> OF_A_UNIT =
      EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR));

  private final Units units;
  private final People people;
  private final StandIns standIns;
  private final Absences absences;
  private final HubClock clock;

  DeputyBook(Units units, People people, StandIns standIns, Absences absences, HubClock clock) {
    this.units = units;
    this.people = people;
    this.standIns = standIns;
    this.absences = absences;
    this.clock = clock;
  }

  /** The unit, or NOT_FOUND for whoever may not see it. */
  Uni<Unit> mustSee(Actor by, UUID unitId) {
    return units
        .required(unitId)
        .invoke(
            u -> {
              if (!by.sees(u.id(), u.path())) {
                throw KernelProblem.NOT_FOUND.with("unit", unitId);
              }
            });
  }

  /** The unit that supervises this one, or null. */
  Uni<UUID> supervising(UUID unitId) {
    return units.required(unitId).map(Unit::supervisingUnitId);
  }

  /** All users of one human. */
  Uni<Set<UUID>> users(UUID person) {
    return people.humans(List.of(person)).map(all -> all.with(List.of(person)));
  }

  Uni<Void> mustHold(Role role, UUID unitId, UUID person) {
    if (!TemplateStep.SIGNERS.contains(role)) {
      throw KernelProblem.field("role", "WRONG_VALUE");
    }
    return people
        .holding(role, unitId, clock.today())
        .invoke(
            all -> {
              if (all.stream().noneMatch(p -> p.id().equals(person))) {
                throw SigningProblem.POST_NOT_HELD.problem().field("personId", "UNKNOWN");
              }
            })
        .replaceWithVoid();
  }

  /** Who works for a contractor stands in only where such people may sign at all. */
  static boolean mayStandIn(boolean outside, Role role) {
    return !outside || role == Role.REVIEWER;
  }

  Uni<Void> mustBeOfTheUnit(DeputyWords words, UUID unitId) {
    return holderMustBeInHouse(words)
        .chain(x -> staff(unitId))
        .chain(
            all ->
                people
                    .fromOutside(List.of(words.deputyId()))
                    .map(
                        outside ->
                            all.containsKey(words.deputyId())
                                && mayStandIn(!outside.isEmpty(), words.role())))
        .invoke(
            may -> {
              if (!may) {
                throw SigningProblem.DEPUTY_NOT_OF_THE_UNIT.problem().field("deputyId", "UNKNOWN");
              }
            })
        .replaceWithVoid();
  }

  /** Nobody gives the last word for a contractor's human. */
  private Uni<Void> holderMustBeInHouse(DeputyWords words) {
    return people
        .fromOutside(List.of(words.personId()))
        .invoke(
            outside -> {
              if (!mayStandIn(!outside.isEmpty(), words.role())) {
                throw SigningProblem.HOLDER_IS_FROM_OUTSIDE
                    .problem()
                    .field("personId", "WRONG_VALUE");
              }
            })
        .replaceWithVoid();
  }

  Uni<Void> mustWork(UUID unitId, UUID person) {
    return staff(unitId)
        .invoke(
            all -> {
              if (!all.containsKey(person)) {
                throw KernelProblem.field("personId", "UNKNOWN");
              }
            })
        .replaceWithVoid();
  }

  /**
   * From deputy to deputy nobody comes back to where it began, as far as they count, by whatever
   * users and at whatever units; the database says it, and asks again when it is written.
   */
  Uni<Void> mustNotCircle(DeputyWords words) {
    return Sql.of("select deputies_lead_back(?1, ?2)")
        .with(words.personId())
        .with(words.deputyId())
        .one(Boolean.class)
        .invoke(
            back -> {
              if (back) {
                throw SigningProblem.DEPUTIES_IN_A_CIRCLE
                    .problem()
                    .field("deputyId", "WRONG_VALUE");
              }
            })
        .replaceWithVoid();
  }

  Uni<DeputySheet> sheet(Actor by, UUID unitId) {
    return mustSee(by, unitId)
        .chain(
            unit ->
                byRole(unitId)
                    .chain(
                        roles ->
                            standIns
                                .at(unitId)
                                .chain(
                                    ins ->
                                        absences
                                            .at(unitId, clock.today())
                                            .map(
                                                away ->
                                                    new DeputyFacts(unit, roles, ins, away)
                                                        .sheet(by, clock.now())))));
  }

  private Uni<Map<UUID, Person>> staff(UUID unitId) {
    return byRole(unitId).map(DeputyFacts::staff);
  }

  private Uni<Map<Role, List<Person>>> byRole(UUID unitId) {
    Map<Role, List<Person>> found = new LinkedHashMap<>();
    return InTurn.of(
            OF_A_UNIT,
            role -> people.holding(role, unitId, clock.today()).invoke(all -> found.put(role, all)))
        .replaceWith(found);
  }
}
