package org.juzhen.roster;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** The roster of watches. */
@ApplicationScoped
class Watches implements PanacheRepositoryBase<Watch, UUID> {
  private static final int MOST = 200;

  /** Who is on watch at the unit at that moment, and has not left. */
  Uni<List<UUID>> on(UUID unit, Instant at) {
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "select distinct w.personId from Watch w join Person p on p.id = w.personId"
                            + " where w.unitId = ?1 and w.fromAt <= ?2 and w.untilAt > ?2 and"
                            + " p.leftAt is null",
                        UUID.class)
                    .setParameter(1, unit)
                    .setParameter(2, at)
                    .getResultList());
  }

  /** Who is on watch at one of the units at that moment, and has not left. */
  Uni<List<UUID>> on(Collection<UUID> units, Instant at) {
    return Sql.of(
            "select distinct w.person_id from watch w join person p on p.id = w.person_id"
                + " where w.unit_id = any(?1) and w.from_at <= ?2 and w.until_at > ?2 and"
                + " p.left_at is null")
        .with(units.toArray(UUID[]::new))
        .with(at)
        .list(UUID.class);
  }

  /** The units at which this person is on watch at that moment. */
  Uni<List<UUID>> watchedBy(UUID person, Instant at) {
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "select distinct w.unitId from Watch w where w.personId = ?1 and w.fromAt <="
                            + " ?2 and w.untilAt > ?2",
                        UUID.class)
                    .setParameter(1, person)
                    .setParameter(2, at)
                    .getResultList());
  }

  /** The turns of these units that touch the time between, of people who have not left. */
  Uni<List<Watch>> between(Collection<UUID> units, Instant from, Instant until) {
    return list(
        "select w from Watch w join Person p on p.id = w.personId where w.unitId in ?1 and"
            + " w.untilAt > ?2 and w.fromAt < ?3 and p.leftAt is null order by w.fromAt",
        List.copyOf(units),
        from,
        until);
  }

  /** The turns that are not over, the next first. */
  Uni<List<Watch>> coming(UUID unit, Instant now) {
    return find("unitId = ?1 and untilAt > ?2 order by untilAt, id", unit, now)
        .range(0, MOST - 1)
        .list();
  }

  /** That turn of that unit. */
  Uni<Watch> required(UUID unit, UUID id) {
    return find("unitId = ?1 and id = ?2", unit, id)
        .firstResult()
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("watch", id));
  }
}
