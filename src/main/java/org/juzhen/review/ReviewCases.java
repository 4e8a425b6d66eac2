package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** The submissions. */
@ApplicationScoped
class ReviewCases implements PanacheRepositoryBase<ReviewCase, UUID> {

  private static final String WRITERS =
      "select c.id as review, w as person from review_case c cross join lateral writers_of(c) w"
          + " where c.id in ?1";

  /** Who wrote at each of these by now, also since it was put forward. */
  Uni<Map<UUID, List<UUID>>> writers(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : Sql.of(WRITERS)
            .with(List.copyOf(ids))
            .list(Tuple.class)
            .map(
                rows ->
                    rows.stream()
                        .collect(
                            Collectors.groupingBy(
                                r -> r.get("review", UUID.class),
                                Collectors.mapping(
                                    r -> r.get("person", UUID.class), Collectors.toList()))));
  }

  /** The submission, held until the transaction ends, or NOT_FOUND. */
  Uni<ReviewCase> held(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("review", id));
  }

  /** The submission, or NOT_FOUND. */
  Uni<ReviewCase> required(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("review", id));
  }

  Uni<List<ReviewCase>> these(Collection<UUID> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1", List.copyOf(ids));
  }

  /** The newest submission of the subject, held until the transaction ends, or null. */
  Uni<ReviewCase> newestHeld(SubjectKind kind, UUID subjectId) {
    return find(
            "subjectKind = ?1 and subjectId = ?2 order by submission desc limit 1", kind, subjectId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult();
  }

  /** The newest submission of each of the subjects. */
  Uni<List<ReviewCase>> newest(Collection<UUID> subjectIds) {
    return subjectIds.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(
            "from ReviewCase c where c.subjectId in ?1 and c.submission = (select max(d.submission)"
                + " from ReviewCase d where d.subjectId = c.subjectId)",
            List.copyOf(subjectIds));
  }

  /** All submissions of one subject, the newest first. */
  Uni<List<ReviewCase>> history(UUID subjectId) {
    return list("subjectId = ?1 order by submission desc", subjectId);
  }
}
