package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;

/** The steps of the submissions. */
@ApplicationScoped
class ReviewSteps implements PanacheRepositoryBase<ReviewStep, UUID> {
  /** What the person may decide now: role held, not the author, not signed before. */
  private static final String MINE =
      "select s.* from review_step s join review_case c on c.id = s.case_id"
          + " where s.state = 'OPEN' and c.state = 'OPEN' and s.id > ?1"
          + " and s.unit_id = any(cast(cast(?2 as text[]) as uuid[]))"
          + " and (exists (select 1 from unnest(cast(cast(?2 as text[]) as uuid[]), cast(?3 as text[])) g(unit, role)"
          + " where g.unit = s.unit_id and g.role = any(s.roles))"
          + " or exists (select 1 from stand_in d where d.deputy_id = cast(?4 as uuid)"
          + " and d.ended_at is null and d.unit_id = s.unit_id"
          + " and not exists (select 1 from signature y where y.case_id = c.id"
          + " and (y.person_id = d.person_id or y.for_person_id = d.person_id))"
          + " and (stand_in_holds(d, c, s, ?6, 'ABSENT') or stand_in_holds(d, c, s, ?6, 'TIMED_OUT'))))"
          + " and not wrote_or_submitted(c, cast(?4 as uuid))"
          + " and not exists (select 1 from signature x where x.case_id = c.id"
          + " and (x.person_id = cast(?4 as uuid) or x.for_person_id = cast(?4 as uuid)))"
          + " order by s.id limit ?5";

  /** What was or is to be decided at the person's units, the newest first. */
  private static final String VISIBLE =
      "select n.* from (select distinct unit from"
          + " unnest(cast(cast(?2 as text[]) as uuid[])) as g(unit)) u cross join lateral (select s.*"
          + " from review_step s join review_case c on c.id = s.case_id"
          + " where s.state <> 'WAITING' and s.unit_id = u.unit and s.id < ?1"
          + " and (cast(?3 as uuid) is null or c.subject_id = cast(?3 as uuid))"
          + " order by s.id desc limit ?4) n order by n.id desc limit ?4";

  private static final UUID LAST = new UUID(-1, -1);

  private final HubClock clock;

  ReviewSteps(HubClock clock) {
    this.clock = clock;
  }

  /** The submission to which the step belongs, or NOT_FOUND. */
  Uni<UUID> caseOf(UUID step) {
    return find("select s.caseId from ReviewStep s where s.id = ?1", step)
        .project(UUID.class)
        .firstResult()
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("review", step));
  }

  /** The steps of these submissions in their order. */
  Uni<List<ReviewStep>> of(Collection<UUID> cases) {
    return cases.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("caseId in ?1 order by caseId, position", List.copyOf(cases));
  }

  Uni<List<ReviewStep>> mine(Actor by, Paging paging) {
    List<Grant> grants = by.grants().stream().filter(g -> g.unitId() != null).toList();
    String[] units = grants.stream().map(g -> g.unitId().toString()).toArray(String[]::new);
    String[] roles = grants.stream().map(g -> g.role().name()).toArray(String[]::new);
    UUID after = paging.afterId() == null ? new UUID(0, 0) : paging.afterId();
    return Sql.of(MINE)
        .with(after)
        .with(units)
        .with(roles)
        .with(by.id().toString())
        .with(paging.rows())
        .with(clock.now())
        .list(ReviewStep.class);
  }

  Uni<List<ReviewStep>> visible(Actor by, UUID subject, Paging paging) {
    String[] units =
        by.grants().stream()
            .filter(g -> g.unitId() != null)
            .map(g -> g.unitId().toString())
            .toArray(String[]::new);
    return Sql.of(VISIBLE)
        .with(paging.afterId() == null ? LAST : paging.afterId())
        .with(units)
        .with(subject == null ? null : subject.toString())
        .with(paging.rows())
        .list(ReviewStep.class);
  }
}
