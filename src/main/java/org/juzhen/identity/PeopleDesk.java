package org.juzhen.identity;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Contractors;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Takes people in and gives them roles. */
@ApplicationScoped
public class PeopleDesk {
  private final People people;
  private final RolesHeld rolesHeld;
  private final Units units;
  private final AuditDesk audit;
  private final HubClock clock;
  private final Passwords passwords;
  private final Contractors contractors;
  private final List<RoleNews> news;

  PeopleDesk(
      People people,
      RolesHeld rolesHeld,
      Units units,
      AuditDesk audit,
      HubClock clock,
      Passwords passwords,
      Contractors contractors,
      @All List<RoleNews> news) {
    this.people = people;
    this.rolesHeld = rolesHeld;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
    this.passwords = passwords;
    this.contractors = contractors;
    this.news = news;
  }

  /** Takes a person in; only administration may. */
  public Uni<PersonView> welcome(Actor by, NewPerson wanted) {
    mustAdminister(by);
    RolePolicy.check(wanted.roles(), wanted.unitId());
    if (wanted.contractorId() != null) {
      RolePolicy.checkContractor(wanted.roles());
    }
    return passwords.hash(wanted.password()).chain(hash -> welcome(by, wanted, hash));
  }

  @WithTransaction
  Uni<PersonView> welcome(Actor by, NewPerson wanted, String hash) {
    return people
        .byUsername(wanted.username())
        .invoke(PeopleDesk::mustBeFree)
        .chain(x -> unitsMustExist(wanted.unitId(), wanted.roles()))
        .chain(x -> contractorIsOf(wanted))
        .chain(x -> mustBeNew(wanted))
        .chain(x -> people.persist(new Person(wanted, hash, by.id(), clock.now())))
        .call(p -> give(by, p, wanted.roles()))
        .call(p -> audit.record(by, "WELCOME", subject(p), Map.of("roles", wanted.roles())))
        .chain(this::view);
  }

  /** The gate takes both users for one person, whether it is said or not. */
  private Uni<Void> mustBeNew(NewPerson wanted) {
    return wanted.isSecondUser()
        ? Uni.createFrom().voidItem()
        : people
            .behind(wanted.phone(), wanted.email())
            .invoke(
                found -> {
                  if (!found.isEmpty()) {
                    throw IdentityProblem.SECOND_USER
                        .with("users", users(found))
                        .field("secondUser", "REQUIRED");
                  }
                })
            .replaceWithVoid();
  }

  private static String users(List<Person> found) {
    return found.stream()
        .map(p -> p.name() + "（" + p.username() + "）")
        .collect(Collectors.joining("、"));
  }

  /** Replaces the roles a person holds. */
  @WithTransaction
  public Uni<PersonView> giveRoles(Actor by, UUID person, List<WantedRole> roles) {
    mustAdminister(by);
    return people
        .required(person)
        .invoke(p -> RolePolicy.check(roles, p.unitId()))
        .invoke(p -> mustFitContractor(p, roles))
        .call(p -> unitsMustExist(p.unitId(), roles))
        .call(p -> replace(by, p, roles))
        .call(p -> audit.record(by, "GIVE_ROLES", subject(p), Map.of("roles", roles)))
        .call(p -> InTurn.each(news, n -> n.rolesChanged(person)))
        .chain(this::view);
  }

  /** What stays is not given anew: since when somebody holds a role is asked later. */
  private Uni<Void> replace(Actor by, Person person, List<WantedRole> roles) {
    List<RoleHeld> wanted = held(by, person, roles);
    return rolesHeld
        .list("personId", person.id())
        .chain(
            before ->
                rolesHeld
                    .end(
                        before.stream().filter(b -> wanted.stream().noneMatch(b::isLike)).toList(),
                        clock.now())
                    .chain(
                        x ->
                            keep(
                                wanted.stream()
                                    .filter(w -> before.stream().noneMatch(w::isLike))
                                    .toList())));
  }

  private static void mustFitContractor(Person person, List<WantedRole> roles) {
    if (person.contractorId() != null) {
      RolePolicy.checkContractor(roles);
    }
  }

  private Uni<Void> contractorIsOf(NewPerson wanted) {
    return wanted.contractorId() == null
        ? Uni.createFrom().voidItem()
        : contractors
            .findById(wanted.contractorId())
            .invoke(
                found -> {
                  if (found == null || !found.unitId().equals(wanted.unitId())) {
                    throw IdentityProblem.CONTRACTOR_NOT_OF_UNIT
                        .problem()
                        .field("contractorId", "UNKNOWN");
                  }
                })
            .replaceWithVoid();
  }

  /** The roles that a person of a contractor may hold. */
  public static List<Role> rolesFromOutside() {
    return RolePolicy.outside();
  }

  /** One person with the roles held; only administration may look. */
  @WithTransaction
  public Uni<PersonView> show(Actor by, UUID person) {
    mustAdminister(by);
    return people.required(person).chain(this::view);
  }

  /** The people of a unit, or all; administration and supervisors may look. */
  @WithTransaction
  public Uni<Slice<PersonView>> list(Actor by, UUID unit, Paging paging) {
    return (unit == null ? mustAdministerLater(by) : mustSee(by, unit))
        .chain(x -> people.page(unit, paging))
        .map(found -> Slice.of(found, paging, p -> p.id().toString()))
        .chain(slice -> people.views(slice.items()).map(v -> new Slice<>(v, slice.next())));
  }

  private Uni<Void> mustAdministerLater(Actor by) {
    mustAdminister(by);
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> mustSee(Actor by, UUID unit) {
    return units
        .required(unit)
        .invoke(
            u -> {
              if (!by.has(Role.SYSTEM_ADMIN)
                  && !by.has(Role.SECURITY_ADMIN)
                  && !by.sees(u.id(), u.path())) {
                throw KernelProblem.NOT_FOUND.with("unit", unit);
              }
            })
        .replaceWithVoid();
  }

  private static void mustAdminister(Actor by) {
    if (!by.has(Role.SYSTEM_ADMIN) && !by.has(Role.SECURITY_ADMIN) && !by.isHub()) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SYSTEM_ADMIN));
    }
  }

  private static void mustBeFree(Person taken) {
    if (taken != null) {
      throw IdentityProblem.USERNAME_TAKEN
          .with("username", taken.username())
          .field("username", "TAKEN");
    }
  }

  private Uni<Void> unitsMustExist(UUID own, List<WantedRole> roles) {
    List<UUID> named =
        Stream.concat(Stream.of(own), roles.stream().map(WantedRole::unitId))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return units
        .these(named)
        .invoke(
            found -> {
              if (found.size() < named.size()) {
                throw unknown(own, roles, found);
              }
              found.forEach(Unit::mustStand);
            })
        .replaceWithVoid();
  }

  private static Problem unknown(UUID own, List<WantedRole> roles, List<Unit> found) {
    Set<UUID> known = found.stream().map(Unit::id).collect(Collectors.toSet());
    Problem problem = KernelProblem.INVALID_FIELDS.problem();
    if (own != null && !known.contains(own)) {
      problem.field("unitId", "UNKNOWN");
    }
    for (int i = 0; i < roles.size(); i++) {
      UUID unit = roles.get(i).unitId();
      if (unit != null && !known.contains(unit)) {
        problem.field("roles[" + i + "].unitId", "UNKNOWN");
      }
    }
    return problem;
  }

  private Uni<Void> give(Actor by, Person person, List<WantedRole> roles) {
    return keep(held(by, person, roles));
  }

  private Uni<Void> keep(List<RoleHeld> held) {
    return held.isEmpty() ? Uni.createFrom().voidItem() : rolesHeld.persist(held);
  }

  private List<RoleHeld> held(Actor by, Person person, List<WantedRole> roles) {
    return roles.stream()
        .distinct()
        .map(
            r ->
                new RoleHeld(
                    person.id(),
                    r.role(),
                    r.role().isAdministration()
                        ? null
                        : r.unitId() == null ? person.unitId() : r.unitId(),
                    r.until(),
                    by.id(),
                    clock.now()))
        .toList();
  }

  private Uni<PersonView> view(Person person) {
    return people.flush().chain(x -> people.views(List.of(person))).map(v -> v.get(0));
  }

  private static Subject subject(Person p) {
    return new Subject("person", p.id(), p.unitId());
  }
}
