package org.juzhen.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Unit;

/** What is known of the posts of a unit, laid out for people. */
record DeputyFacts(
    Unit unit,
    Map<Role, List<Person>> roles,
    Map<UUID, Person> staff,
    List<StandIn> standIns,
    List<Absence> absences) {

  DeputyFacts(
      Unit unit, Map<Role, List<Person>> roles, List<StandIn> standIns, List<Absence> absences) {
    this(unit, roles, staff(roles), standIns, absences);
  }

  /** Everybody who holds one of the roles, once. */
  static Map<UUID, Person> staff(Map<Role, List<Person>> roles) {
    Map<UUID, Person> staff = new LinkedHashMap<>();
    roles.values().forEach(some -> some.forEach(p -> staff.put(p.id(), p)));
    return staff;
  }

  DeputySheet sheet(Actor by, Instant now) {
    List<DeputySheet.Post> posts = new ArrayList<>();
    roles.forEach(
        (role, holders) -> {
          if (TemplateStep.SIGNERS.contains(role)) {
            holders.forEach(p -> posts.add(post(by, role, p, now)));
          }
        });
    return new DeputySheet(
        unit.id(),
        unit.shownName(),
        posts,
        absences.stream().map(this::away).toList(),
        staff.values().stream().map(p -> new DeputySheet.Named(p.id(), p.name())).toList(),
        by.has(Role.COORDINATOR, unit.id()),
        by.covers(Role.SUPERVISOR, unit.path()),
        by.id());
  }

  private DeputySheet.Post post(Actor by, Role role, Person holder, Instant now) {
    List<StandIn> open =
        standIns.stream().filter(s -> s.role == role && s.personId.equals(holder.id())).toList();
    StandIn d = open.stream().filter(StandIn::isAgreed).findFirst().orElse(null);
    StandIn next = open.stream().filter(s -> !s.isAgreed()).findFirst().orElse(null);
    List<Absence> away =
        absences.stream().filter(a -> a.personId.equals(holder.id()) && a.covers(now)).toList();
    return new DeputySheet.Post(
        role,
        holder.id(),
        holder.name(),
        d == null ? null : d.id,
        d == null ? null : name(d.deputyId),
        d == null ? null : d.setByName,
        d == null ? null : d.since,
        !away.isEmpty(),
        d != null && !away.isEmpty() && away.stream().noneMatch(a -> counts(a, d)),
        next == null ? null : proposal(by, next));
  }

  private DeputySheet.Proposal proposal(Actor by, StandIn d) {
    return new DeputySheet.Proposal(d.id, name(d.deputyId), d.setByName, d.since, mayAgree(by, d));
  }

  private boolean mayAgree(Actor by, StandIn d) {
    return !by.id().equals(d.deputyId)
        && !by.id().equals(d.setBy)
        && (by.id().equals(d.personId) || by.covers(Role.SUPERVISOR, unit.path()));
  }

  private static boolean counts(Absence a, StandIn d) {
    return a.setBy.equals(d.personId) || !a.setBy.equals(d.deputyId) && !a.setBy.equals(d.setBy);
  }

  private DeputySheet.Away away(Absence a) {
    return new DeputySheet.Away(
        a.id, a.personId, name(a.personId), a.fromDay, a.untilDay, a.reason, a.setByName);
  }

  private String name(UUID person) {
    return staff.containsKey(person) ? staff.get(person).name() : null;
  }
}
