package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.juzhen.identity.Humans;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;

/**
 * Whether a unit has different people for all signatures that a template asks of it (一人一签); two
 * users of one human are one, and nobody of a contractor gives the last.
 */
@ApplicationScoped
class TemplateSeats {
  private final People people;
  private final HubClock clock;

  TemplateSeats(People people, HubClock clock) {
    this.people = people;
    this.clock = clock;
  }

  /** Refuses a template of which some signature could never be given. */
  Uni<Void> mustSuffice(UUID unit, ReviewTemplate wanted) {
    List<PlannedStep> planned = wanted.planned(unit, List.of());
    Map<Role, Set<UUID>> holders = new EnumMap<>(Role.class);
    return InTurn.of(
            planned.stream().flatMap(s -> s.roles().stream()).distinct().toList(),
            role ->
                people.holding(role, unit, clock.today()).invoke(h -> holders.put(role, ids(h))))
        .chain(
            x -> people.humans(holders.values().stream().flatMap(Set::stream).distinct().toList()))
        .chain(
            humans ->
                people
                    .fromOutside(holders.values().stream().flatMap(Set::stream).toList())
                    .invoke(outside -> mustBeSeated(planned, holders, humans, outside)))
        .replaceWithVoid();
  }

  private static Set<UUID> ids(List<Person> people) {
    return people.stream().map(Person::id).collect(Collectors.toSet());
  }

  private static void mustBeSeated(
      List<PlannedStep> planned, Map<Role, Set<UUID>> holders, Humans humans, Set<UUID> outside) {
    int last = planned.stream().mapToInt(PlannedStep::stage).max().orElse(0);
    boolean[] manned =
        Seating.of(
            planned.stream()
                .map(s -> seats(s, holders, humans, s.stage() == last ? outside : Set.of()))
                .toList());
    long seated = IntStream.range(0, manned.length).filter(i -> manned[i]).count();
    if (seated < manned.length) {
      throw ReviewProblem.TEMPLATE_NOT_SEATED
          .with("asked", manned.length)
          .with("seated", seated)
          .field("steps", "OUT_OF_RANGE");
    }
  }

  private static Set<Seat> seats(
      PlannedStep step, Map<Role, Set<UUID>> holders, Humans humans, Set<UUID> without) {
    Set<UUID> may = new HashSet<>();
    step.roles().forEach(r -> may.addAll(holders.getOrDefault(r, Set.of())));
    may.removeAll(without);
    return may.stream()
        .map(p -> Seat.own(new TreeSet<>(humans.with(List.of(p))).first()))
        .collect(Collectors.toSet());
  }
}
