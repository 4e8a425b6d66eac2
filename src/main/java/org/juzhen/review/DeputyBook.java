package org.juzhen.review;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
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
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Reads who signs at a unit and who stands in (岗位与代签). */
@ApplicationScoped
class DeputyBook {
  /** Roles in which a review is signed. */
  static final Set<Role> SIGNERS =
      EnumSet.of(
          Role.REVIEWER,
          Role.CHIEF_REVIEWER,
          Role.SECRECY_REVIEWER,
          Role.LEADER,
          Role.PRINCIPAL_LEADER);

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

  Uni<Void> mustHold(Role role, UUID unitId, UUID person) {
    if (!SIGNERS.contains(role)) {
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
  Uni<Void> mustBeOfTheUnit(DeputyWords words, UUID unitId) {
    return staff(unitId)
        .invoke(
            all -> {
              Person deputy = all.get(words.deputyId());
              if (deputy == null
                  || deputy.contractorId() != null && words.role() != Role.REVIEWER) {
                throw SigningProblem.DEPUTY_NOT_OF_THE_UNIT.problem().field("deputyId", "UNKNOWN");
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

  /** From deputy to deputy nobody comes back to where it began; the database asks again. */
  Uni<Void> mustNotCircle(UUID unitId, DeputyWords words) {
    return standIns
        .at(unitId)
        .invoke(
            all -> {
              if (leadsBack(all, words)) {
                throw SigningProblem.DEPUTIES_IN_A_CIRCLE
                    .problem()
                    .field("deputyId", "WRONG_VALUE");
              }
            })
        .replaceWithVoid();
  }

  static boolean leadsBack(List<StandIn> all, DeputyWords words) {
    List<UUID> line = new ArrayList<>(List.of(words.deputyId()));
    for (int i = 0; i < line.size(); i++) {
      UUID at = line.get(i);
      all.stream()
          .filter(d -> d.personId.equals(at) && !line.contains(d.deputyId))
          .forEach(d -> line.add(d.deputyId));
    }
    return line.contains(words.personId());
  }

  Uni<DeputySheet> sheet(Actor by, UUID unitId) {
    return mustSee(by, unitId)
        .chain(
            unit ->
                holders(unitId)
                    .chain(
                        holders ->
                            staff(unitId)
                                .chain(
                                    staff ->
                                        standIns
                                            .at(unitId)
                                            .chain(
                                                ins ->
                                                    absences
                                                        .at(unitId, clock.today())
                                                        .map(
                                                            away ->
                                                                new DeputyFacts(
                                                                        unit, holders, staff, ins,
                                                                        away)
                                                                    .sheet(by, now()))))));
  }

  private Instant now() {
    return clock.now();
  }

  private Uni<Map<Role, List<Person>>> holders(UUID unitId) {
    return byRole(unitId, SIGNERS);
  }

  private Uni<Map<UUID, Person>> staff(UUID unitId) {
    return byRole(unitId, OF_A_UNIT)
        .map(
            all -> {
              Map<UUID, Person> staff = new LinkedHashMap<>();
              all.values().forEach(some -> some.forEach(p -> staff.put(p.id(), p)));
              return staff;
            });
  }

  private Uni<Map<Role, List<Person>>> byRole(UUID unitId, Set<Role> roles) {
    Map<Role, List<Person>> found = new LinkedHashMap<>();
    return Multi.createFrom()
        .iterable(roles)
        .onItem()
        .transformToUniAndConcatenate(
            role -> people.holding(role, unitId, clock.today()).invoke(all -> found.put(role, all)))
        .collect()
        .asList()
        .replaceWith(found);
  }
}
