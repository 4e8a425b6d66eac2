package org.juzhen.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/**
 * Which of the roles given to a person count on a day (权限生效). Where a unit has ended only who files
 * for it goes on, until its accounts are changed over or closed; who works for a contractor has
 * rights as long as the contractor may work; and where the place asks for it nobody touches content
 * before being registered and trained.
 */
@ApplicationScoped
class HeldRights {
  /** Roles that touch content from day to day. */
  static final Set<Role> OPERATING =
      EnumSet.of(Role.EDITOR, Role.CONTRIBUTOR, Role.REVIEWER, Role.HANDLER);

  private static final String HELD =
      "select r.role, r.unit_id, u.path, coalesce(p.registered_on <= ?2, false) as registered,"
          + " coalesce(p.trained_on <= ?2, false) as trained"
          + " from person_role r join person p on p.id = r.person_id"
          + " left join unit u on u.id = r.unit_id"
          + " where r.person_id = ?1 and (r.until is null or r.until >= ?2)"
          + " and (p.contractor_id is null or contractor_is_valid(p.contractor_id, ?2))"
          + " and (u.ended_on is null or u.ended_on > ?2 or (r.role = 'COORDINATOR' and exists"
          + " (select 1 from account a where a.unit_id = u.id"
          + " and a.status not in ('CLOSED', 'DEREGISTERED', 'EXITED'))))";

  /**
   * Units that report to a supervised one by line or by name, and so on downwards by line; and the
   * territories on which the office looks in as a collaborating authority (协同监管单位).
   */
  private static final String LINE =
      "with recursive seen(id, path) as (select u.id, u.path from person_role r join unit u on"
          + " u.line_unit_id = r.unit_id or u.competent_unit_id = r.unit_id"
          + " where r.person_id = ?1 and r.role in ('SUPERVISOR', 'OBSERVER')"
          + " and (r.until is null or r.until >= ?2)"
          + " union select u.id, u.path from unit u join seen s on u.line_unit_id = s.id)"
          + " select id, path from seen union select u.id, u.path from person_role r"
          + " join collaborator c on c.office_id = r.unit_id and c.ended_on is null"
          + " join unit u on u.id = c.unit_id where r.person_id = ?1"
          + " and r.role in ('SUPERVISOR', 'OBSERVER') and (r.until is null or r.until >= ?2)"
          + " limit 2000";

  private final Rules rules;

  HeldRights(Rules rules) {
    this.rules = rules;
  }

  /** A role as it was given, and whether its holder is registered and trained. */
  private record Given(Grant grant, boolean registered, boolean trained) {
    boolean operates() {
      return OPERATING.contains(grant.role());
    }
  }

  Uni<List<Grant>> of(UUID person, LocalDate day) {
    return rows(HELD, person, day)
        .map(rows -> rows.stream().map(HeldRights::given).toList())
        .chain(given -> unless(given, RuleKey.REGISTER_BEFORE_POST, Given::registered))
        .chain(given -> unless(given, RuleKey.TRAIN_BEFORE_POST, Given::trained))
        .map(given -> given.stream().map(Given::grant).toList())
        .chain(held -> supervises(held) ? byLine(person, day, held) : Uni.createFrom().item(held));
  }

  /** Those among the holders of a role at a unit for whom it counts on a day. */
  Uni<List<Person>> counting(List<Person> holders, Role role, UUID unit, LocalDate day) {
    return unit == null || holders.isEmpty() || !OPERATING.contains(role)
        ? Uni.createFrom().item(holders)
        : unless(holders, unit, RuleKey.REGISTER_BEFORE_POST, p -> p.isRegistered(day))
            .chain(left -> unless(left, unit, RuleKey.TRAIN_BEFORE_POST, p -> p.isTrained(day)));
  }

  private Uni<List<Person>> unless(
      List<Person> holders, UUID unit, RuleKey rule, Predicate<Person> fulfilled) {
    return holders.stream().allMatch(fulfilled)
        ? Uni.createFrom().item(holders)
        : rules
            .value(unit, rule)
            .map(value -> value.isTrue() ? holders.stream().filter(fulfilled).toList() : holders);
  }

  private static Given given(Tuple r) {
    Grant grant =
        new Grant(
            Role.valueOf(r.get("role", String.class)),
            r.get("unit_id", UUID.class),
            r.get("path", String.class));
    return new Given(grant, r.get("registered", Boolean.class), r.get("trained", Boolean.class));
  }

  /** Without what the place's rule does not let count yet; most people need no question. */
  private Uni<List<Given>> unless(List<Given> given, RuleKey rule, Predicate<Given> fulfilled) {
    Set<UUID> asked = new HashSet<>();
    given.stream()
        .filter(g -> g.operates() && !fulfilled.test(g))
        .forEach(g -> asked.add(g.grant().unitId()));
    return asked.isEmpty()
        ? Uni.createFrom().item(given)
        : rules.values(asked, rule).map(values -> counting(given, values, fulfilled));
  }

  private static List<Given> counting(
      List<Given> given, Map<UUID, RuleValue> values, Predicate<Given> fulfilled) {
    return given.stream()
        .filter(g -> !g.operates() || fulfilled.test(g) || !values.get(g.grant().unitId()).isTrue())
        .toList();
  }

  private static boolean supervises(List<Grant> held) {
    return held.stream().anyMatch(g -> g.role() == Role.SUPERVISOR || g.role() == Role.OBSERVER);
  }

  /**
   * With sight, and no more than sight, of what lies in the line below and not in the territory.
   */
  private Uni<List<Grant>> byLine(UUID person, LocalDate day, List<Grant> held) {
    return rows(LINE, person, day)
        .map(
            rows -> {
              List<Grant> all = new ArrayList<>(held);
              rows.stream()
                  .map(
                      r ->
                          new Grant(
                              Role.OBSERVER, r.get("id", UUID.class), r.get("path", String.class)))
                  .filter(g -> held.stream().noneMatch(own -> reaches(own, g)))
                  .forEach(all::add);
              return all;
            });
  }

  private static boolean reaches(Grant own, Grant other) {
    return (own.role() == Role.SUPERVISOR || own.role() == Role.OBSERVER)
        && own.unitPath() != null
        && other.unitPath().startsWith(own.unitPath());
  }

  private static Uni<List<Tuple>> rows(String query, UUID person, LocalDate day) {
    return Sql.of(query).with(person).with(day).list(Tuple.class);
  }
}
