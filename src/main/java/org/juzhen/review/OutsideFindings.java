package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.Sql;

/** What went out past the gate. */
@ApplicationScoped
class OutsideFindings implements PanacheRepositoryBase<OutsideFinding, UUID> {
  private static final String STUCK =
      "select i.id from (select cast(x as uuid) as id from unnest(cast(?1 as text[])) x) i"
          + " where reading_is_stuck(i.id, ?2)";

  Uni<OutsideFinding> ofCase(UUID caseId) {
    return find("caseId", caseId).firstResult();
  }

  /** How the other readings stand to this submission. */
  Uni<OutsideBeside> beside(ReviewCase c) {
    return c.subjectKind == SubjectKind.OBSERVED
        ? of(List.of(c.subjectId)).map(all -> new OutsideReadings(all).beside(c))
        : Uni.createFrom().item(OutsideBeside.NONE);
  }

  /** Of these submissions, those that are open and that nobody can sign, or whose unit cannot. */
  Uni<Set<UUID>> stuck(List<UUID> cases, Instant at) {
    return cases.isEmpty()
        ? Uni.createFrom().item(Set.of())
        : Sql.of(STUCK)
            .with(cases.stream().map(UUID::toString).toArray(String[]::new))
            .with(at)
            .list(UUID.class)
            .map(Set::copyOf);
  }

  /** What is still being read of an account's posts, the oldest first. */
  Uni<List<OutsideFinding>> openOf(UUID account) {
    return list(
        "select f from OutsideFinding f, ReviewCase c where c.id = f.caseId and c.state = ?1"
            + " and f.accountId = ?2 order by f.foundAt, f.id",
        CaseState.OPEN,
        account);
  }

  /** What is still being read at a unit, the oldest first. */
  Uni<List<OutsideFinding>> openAt(UUID unit) {
    return list(
        "select f from OutsideFinding f, ReviewCase c where c.id = f.caseId and c.state = ?1"
            + " and c.subjectKind = ?2 and c.unitId = ?3 order by f.foundAt, f.id",
        CaseState.OPEN,
        SubjectKind.OBSERVED,
        unit);
  }

  /** All readings of these, the oldest first. */
  Uni<List<OutsideFinding>> of(Collection<UUID> observed) {
    return observed.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("observedId in ?1 order by foundAt, id", List.copyOf(observed));
  }
}
