package org.juzhen.identity;

import io.quarkus.arc.All;
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
import org.juzhen.kernel.Role;
import org.juzhen.registry.Days;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Keeps who was registered and trained (人员报备与培训), and lets people leave. */
@ApplicationScoped
public class StaffDesk {
  private final People people;
  private final Trainings trainings;
  private final Units units;
  private final List<Leaving> leavings;
  private final AuditDesk audit;
  private final HubClock clock;

  StaffDesk(
      People people,
      Trainings trainings,
      Units units,
      @All List<Leaving> leavings,
      AuditDesk audit,
      HubClock clock) {
    this.people = people;
    this.trainings = trainings;
    this.units = units;
    this.leavings = leavings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Notes that the person was made known to the supervising office. */
  @WithTransaction
  public Uni<PersonView> register(Actor by, UUID id, Registration said) {
    Days.mustBePast(said.on(), clock.today(), "on");
    return kept(by, id)
        .invoke(p -> p.register(said))
        .call(p -> record(by, "REGISTER_PERSON", p, Map.of("on", said.on(), "with", said.with())))
        .chain(this::view);
  }

  /** Notes a training. */
  @WithTransaction
  public Uni<PersonView> train(Actor by, UUID id, TrainingWords said) {
    Days.mustBePast(said.heldOn(), clock.today(), "heldOn");
    return kept(by, id)
        .invoke(p -> p.trained(said.heldOn()))
        .call(p -> trainings.persist(new Training(id, said, by, clock.now())))
        .call(
            p -> record(by, "TRAIN_PERSON", p, Map.of("on", said.heldOn(), "topic", said.topic())))
        .chain(this::view);
  }

  /** The trainings of a person. */
  @WithTransaction
  public Uni<List<TrainingView>> trainings(Actor by, UUID id) {
    return kept(by, id)
        .chain(p -> trainings.of(id))
        .map(found -> found.stream().map(TrainingView::of).toList());
  }

  /** Lets a person leave; whoever still holds something is only let go when that is said twice. */
  @WithTransaction
  public Uni<PersonView> leave(Actor by, UUID id, boolean inSpite) {
    return (administers(by) ? people.required(id) : kept(by, id))
        .invoke(p -> p.leave(clock.now()))
        .call(p -> holds(p).invoke(held -> mustBeFree(p, held, inSpite)))
        .call(p -> each(l -> l.leaves(p, by)))
        .call(p -> record(by, "LEAVE", p, Map.of("inSpite", inSpite)))
        .chain(this::view);
  }

  private static void mustBeFree(Person person, List<String> held, boolean inSpite) {
    if (!held.isEmpty() && !inSpite) {
      throw IdentityProblem.STILL_HOLDS
          .with("name", person.name())
          .with("held", String.join("、", held));
    }
  }

  private Uni<List<String>> holds(Person person) {
    return InTurn.of(leavings, l -> l.holds(person))
        .map(lists -> lists.stream().flatMap(List::stream).toList());
  }

  private Uni<Void> each(java.util.function.Function<Leaving, Uni<Void>> news) {
    return InTurn.each(leavings, news::apply);
  }

  /** The unit's own coordinator and who supervises the unit may. */
  private Uni<Person> kept(Actor by, UUID id) {
    return people
        .required(id)
        .call(
            p ->
                p.unitId() == null
                    ? mustAdminister(by)
                    : units.required(p.unitId()).invoke(u -> mustKeep(by, p, u)));
  }

  private static Uni<Void> mustAdminister(Actor by) {
    if (!administers(by)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SECURITY_ADMIN));
    }
    return Uni.createFrom().voidItem();
  }

  private static boolean administers(Actor by) {
    return by.has(Role.SYSTEM_ADMIN) || by.has(Role.SECURITY_ADMIN);
  }

  private static void mustKeep(Actor by, Person person, Unit unit) {
    if (by.covers(Role.SUPERVISOR, unit.path())) {
      return;
    }
    if (!administers(by) && !by.sees(unit.id(), unit.path())) {
      throw KernelProblem.NOT_FOUND.with("person", person.id());
    }
    by.must(unit.id(), Role.COORDINATOR);
  }

  private Uni<PersonView> view(Person person) {
    return people.flush().chain(x -> people.views(List.of(person))).map(v -> v.get(0));
  }

  private Uni<Void> record(Actor by, String verb, Person p, Map<String, ?> said) {
    return audit.record(by, verb, new Subject("person", p.id(), p.unitId()), said);
  }
}
