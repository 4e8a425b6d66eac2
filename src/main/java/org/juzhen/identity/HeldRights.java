package org.juzhen.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.Role;

/**
 * Which of the roles given to a person count on a day. Where a unit has ended only who files for it
 * goes on, until its accounts are changed over or closed.
 */
final class HeldRights {
  private static final String HELD =
      "select r.role, r.unit_id, u.path from person_role r left join unit u on u.id = r.unit_id"
          + " where r.person_id = ?1 and (r.until is null or r.until >= ?2)"
          + " and (u.ended_on is null or u.ended_on > ?2 or (r.role = 'COORDINATOR' and exists"
          + " (select 1 from account a where a.unit_id = u.id"
          + " and a.status not in ('CLOSED', 'DEREGISTERED', 'EXITED'))))";

  /** Units that report to a supervised one by line or by name, and so on downwards by line. */
  private static final String LINE =
      "with recursive seen(id, path) as (select u.id, u.path from person_role r join unit u on"
          + " u.line_unit_id = r.unit_id or u.competent_unit_id = r.unit_id"
          + " where r.person_id = ?1 and r.role in ('SUPERVISOR', 'OBSERVER')"
          + " and (r.until is null or r.until >= ?2)"
          + " union select u.id, u.path from unit u join seen s on u.line_unit_id = s.id)"
          + " select id, path from seen limit 2000";

  private HeldRights() {}

  static Uni<List<Grant>> of(UUID person, LocalDate day) {
    return rows(HELD, person, day)
        .map(
            rows ->
                rows.stream()
                    .map(
                        r ->
                            new Grant(
                                Role.valueOf(r.get("role", String.class)),
                                r.get("unit_id", UUID.class),
                                r.get("path", String.class)))
                    .toList());
  }

  static boolean supervises(List<Grant> held) {
    return held.stream().anyMatch(g -> g.role() == Role.SUPERVISOR || g.role() == Role.OBSERVER);
  }

  /**
   * With sight, and no more than sight, of what lies in the line below and not in the territory.
   */
  static Uni<List<Grant>> byLine(UUID person, LocalDate day, List<Grant> held) {
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
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(query, Tuple.class)
                    .setParameter(1, person)
                    .setParameter(2, day)
                    .getResultList());
  }
}
