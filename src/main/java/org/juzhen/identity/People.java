package org.juzhen.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;

/** The people and the roles they hold. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {
  private static final String SECOND_USERS =
      "select p.id as person, u as other from person p cross join lateral users_of(p.id) u"
          + " where p.id in ?1 and u <> p.id";

  private static final String BEHIND =
      "select p.id from person p where p.mobiles && mobiles_of(?1) or p.mailboxes &&"
          + " mailboxes_of(?2)";

  private static final String HOLD_ANY =
      "select exists (select 1 from users_of(?1) u join person p on p.id = u and p.left_at is null"
          + " join person_role r on r.person_id = u where r.unit_id = ?2 and (r.until is null or"
          + " r.until >= ?3) and r.role = any(?4))";

  private static final String FROM_OUTSIDE =
      "select p.id from person p where p.id in ?1 and works_for_a_contractor(p.id)";

  private final HeldRights rights;

  People(HeldRights rights) {
    this.rights = rights;
  }

  /** The person, or NOT_FOUND. */
  public Uni<Person> required(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("person", id));
  }

  /** The people among these that exist. */
  public Uni<List<Person>> these(Collection<UUID> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1", List.copyOf(ids));
  }

  /**
   * Which other users these people have, also by way of a third one; the database asks the same
   * ({@code same_human}).
   */
  public Uni<Humans> humans(Collection<UUID> ids) {
    List<UUID> asked = ids.stream().filter(Objects::nonNull).distinct().toList();
    return asked.isEmpty()
        ? Uni.createFrom().item(Humans.apart())
        : Sql.of(SECOND_USERS)
            .with(asked)
            .list(Tuple.class)
            .map(
                rows ->
                    new Humans(
                        rows.stream()
                            .collect(
                                Collectors.groupingBy(
                                    r -> r.get("person", UUID.class),
                                    Collectors.mapping(
                                        r -> r.get("other", UUID.class), Collectors.toSet())))));
  }

  /**
   * Who of these people works for a contractor (承办单位人员), as this user or as another one who has not
   * left; the database asks the same ({@code works_for_a_contractor}). Which roles a user may hold
   * is a question of that user alone.
   */
  public Uni<Set<UUID>> fromOutside(Collection<UUID> ids) {
    List<UUID> asked = ids.stream().filter(Objects::nonNull).distinct().toList();
    return asked.isEmpty()
        ? Uni.createFrom().item(Set.of())
        : Sql.of(FROM_OUTSIDE).with(asked).list(UUID.class).map(Set::copyOf);
  }

  /** Whether the human behind a user holds one of the roles at the unit, as any user. */
  public Uni<Boolean> holdAny(UUID user, UUID unit, LocalDate day, Role... roles) {
    return Sql.of(HOLD_ANY)
        .with(user)
        .with(unit)
        .with(day)
        .with(Stream.of(roles).map(Role::name).toArray(String[]::new))
        .one(Boolean.class);
  }

  /** Users with any of these mobiles or mailboxes, however they are written. */
  Uni<List<Person>> behind(String phone, String email) {
    return Sql.of(BEHIND)
        .with(phone == null ? "" : phone)
        .with(email == null ? "" : email)
        .list(UUID.class)
        .chain(ids -> ids.isEmpty() ? none() : list("id in ?1 order by id", ids));
  }

  private static Uni<List<Person>> none() {
    return Uni.createFrom().item(List.of());
  }

  Uni<Person> byUsername(String username) {
    return find("username", username).firstResult();
  }

  /**
   * The roles that a person holds on a day, as far as they count then ({@link HeldRights}), and the
   * sight by line (条线) that supervising brings.
   */
  Uni<List<Grant>> grants(UUID person, LocalDate day) {
    return rights.of(person, day);
  }

  /**
   * Who holds a role at a unit on a day and may act in it ({@link HeldRights}); nobody who has
   * left.
   */
  public Uni<List<Person>> holding(Role role, UUID unit, LocalDate day) {
    return named(role, unit, day).chain(found -> rights.counting(found, role, unit, day));
  }

  /** Who runs the hub itself on a day (系统管理员); nobody who has left. */
  public Uni<List<Person>> running(LocalDate day) {
    return list(
        "select p from Person p join RoleHeld r on r.personId = p.id where r.role = ?1 and (r.until"
            + " is null or r.until >= ?2) and p.leftAt is null order by p.id",
        Role.SYSTEM_ADMIN,
        day);
  }

  private Uni<List<Person>> named(Role role, UUID unit, LocalDate day) {
    return list(
        "select p from Person p join RoleHeld r on r.personId = p.id where r.role = ?1 and r.unitId"
            + " = ?2 and (r.until is null or r.until >= ?3) and r.grantedAt < ?4 and p.leftAt is"
            + " null and (p.contractorId is null or function('contractor_is_valid', p.contractorId,"
            + " ?3) = true) order by p.id",
        role,
        unit,
        day,
        day.plusDays(1).atStartOfDay(HubClock.ZONE).toInstant());
  }

  /** People in the order they came; only of one unit where one is given. */
  Uni<List<Person>> page(UUID unit, Paging paging) {
    UUID after = paging.afterId() == null ? new UUID(0, 0) : paging.afterId();
    return (unit == null
            ? find("id > ?1 order by id", after)
            : find("unitId = ?2 and id > ?1 order by id", after, unit))
        .range(0, paging.rows() - 1)
        .list();
  }

  /** The same people with the roles they hold. */
  Uni<List<PersonView>> views(List<Person> people) {
    if (people.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "from RoleHeld r where r.personId in ?1 order by r.id", RoleHeld.class)
                    .setParameter(1, people.stream().map(Person::id).toList())
                    .getResultList())
        .map(held -> people.stream().map(p -> PersonView.of(p, held)).toList());
  }
}
