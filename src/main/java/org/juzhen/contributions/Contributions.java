package org.juzhen.contributions;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** The material and what hangs on it. */
@ApplicationScoped
class Contributions implements PanacheRepositoryBase<Contribution, UUID> {
  private static final String KEPT =
      "update contribution set kept_percent = ?2, row_version = row_version + 1 where id = ?1 and"
          + " kept_percent is null";

  Uni<Contribution> required(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> missing(id));
  }

  /** The material, held until the transaction ends. */
  Uni<Contribution> locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> missing(id));
  }

  /** All of these, in the order in which they are asked for; NOT_FOUND where one is missing. */
  Uni<List<Contribution>> these(List<UUID> ids) {
    return list("id in ?1", ids).map(found -> ordered(found, ids));
  }

  /** All of these, held; NOT_FOUND where one is missing. */
  Uni<List<Contribution>> locked(List<UUID> ids) {
    // Whatever the order asked for, everybody waits for the rows in the same one.
    return find("id in ?1 order by id", ids)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .map(found -> ordered(found, ids));
  }

  private static List<Contribution> ordered(List<Contribution> found, List<UUID> ids) {
    Map<UUID, Contribution> byId = found.stream().collect(Collectors.toMap(c -> c.id, c -> c));
    if (!byId.keySet().containsAll(ids)) {
      throw missing(ids);
    }
    return ids.stream().map(byId::get).toList();
  }

  static RuntimeException missing(Object id) {
    return KernelProblem.NOT_FOUND.with("contribution", id);
  }

  Uni<List<Contribution>> of(UUID post) {
    return list("postId = ?1 order by id", post);
  }

  Uni<List<ContributionPicture>> pictures(Collection<UUID> ids) {
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "from ContributionPicture p where p.contributionId in ?1 order by"
                            + " p.contributionId, p.position",
                        ContributionPicture.class)
                    .setParameter(1, List.copyOf(ids))
                    .getResultList());
  }

  Uni<List<ContributionStep>> steps(Collection<UUID> ids) {
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "from ContributionStep x where x.contributionId in ?1 order by x.at, x.id",
                        ContributionStep.class)
                    .setParameter(1, List.copyOf(ids))
                    .getResultList());
  }

  /** Other pictures take the place of those that were there. */
  Uni<Void> show(UUID id, List<ContributionPicture> pictures) {
    return getSession()
        .chain(
            s ->
                s.createMutationQuery(
                        "delete from ContributionPicture p where p.contributionId = ?1")
                    .setParameter(1, id)
                    .executeUpdate()
                    .chain(x -> s.persistAll(pictures.toArray()))
                    .chain(s::flush));
  }

  Uni<Void> note(ContributionStep step) {
    return noteEach(List.of(step));
  }

  Uni<Void> noteEach(List<ContributionStep> steps) {
    return getSession().chain(s -> s.persistAll(steps.toArray())).chain(this::flush);
  }

  /** Of accounts that post it at one moment the first says it. */
  Uni<Void> kept(UUID id, int percent) {
    return Sql.of(KEPT).with(id).with(percent).update().replaceWithVoid();
  }
}
