package org.juzhen.emergency;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** The threads and what hangs on them. */
@ApplicationScoped
class Emergencies implements PanacheRepositoryBase<Emergency, UUID> {

  Uni<Emergency> required(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> missing(id));
  }

  /** The thread, held until the transaction ends. */
  Uni<Emergency> locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> missing(id));
  }

  private static RuntimeException missing(UUID id) {
    return KernelProblem.NOT_FOUND.with("emergency", id);
  }

  Uni<List<EmergencyEntry>> entries(UUID id) {
    return of(EmergencyEntry.class, "order by at, id", id);
  }

  Uni<List<EmergencyRumour>> rumours(UUID id) {
    return of(EmergencyRumour.class, "order by id", id);
  }

  Uni<List<EmergencyUpdate>> updates(UUID id) {
    return of(EmergencyUpdate.class, "order by number", id);
  }

  Uni<List<EmergencyClock>> clocks(UUID id) {
    return of(EmergencyClock.class, "order by dueAt, id", id);
  }

  private <T> Uni<List<T>> of(Class<T> type, String order, UUID id) {
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "from " + type.getSimpleName() + " x where x.emergencyId = ?1 " + order,
                        type)
                    .setParameter(1, id)
                    .getResultList());
  }

  /** The update that this post of the leading unit carries, or null. */
  Uni<EmergencyUpdate> updateOf(UUID post) {
    return getSession()
        .chain(
            s ->
                s.createQuery("from EmergencyUpdate u where u.postId = ?1", EmergencyUpdate.class)
                    .setParameter(1, post)
                    .getSingleResultOrNull());
  }

  /** That update of that thread, or NOT_FOUND. */
  Uni<EmergencyUpdate> update(UUID emergency, UUID id) {
    return getSession()
        .chain(s -> s.find(EmergencyUpdate.class, id))
        .map(
            u -> {
              if (u == null || !u.emergencyId.equals(emergency)) {
                throw KernelProblem.NOT_FOUND.with("update", id);
              }
              return u;
            });
  }

  /** That rumour of that thread, or NOT_FOUND. */
  Uni<EmergencyRumour> rumour(UUID emergency, UUID id) {
    return getSession()
        .chain(s -> s.find(EmergencyRumour.class, id))
        .map(
            r -> {
              if (r == null || !r.emergencyId.equals(emergency)) {
                throw KernelProblem.NOT_FOUND.with("rumour", id);
              }
              return r;
            });
  }

  <T> Uni<T> add(T row) {
    return getSession().chain(s -> s.persist(row)).chain(this::flush).replaceWith(row);
  }
}
