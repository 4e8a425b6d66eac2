package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.HubClock;

/** Looks again who can sign what waits, after roles were given or taken. */
@ApplicationScoped
public class StaffingDesk {
  /** Open reviews of which a step's note is no longer true. */
  private static final String CHANGED =
      "select distinct c.id from review_case c join review_step s on s.case_id = c.id"
          + " where c.state = 'OPEN' and s.state in ('OPEN', 'WAITING')"
          + " and s.nobody_to_sign = exists (select 1 from person_role r where r.unit_id = s.unit_id"
          + " and r.role = any(s.roles) and (r.until is null or r.until >= ?1)"
          + " and not wrote_or_submitted(c, r.person_id) and not exists (select 1 from signature g"
          + " where g.case_id = c.id and g.person_id = r.person_id)) limit 500";

  private final ReviewCases cases;
  private final ReviewFiles files;
  private final Staffing staffing;
  private final HubClock clock;

  StaffingDesk(ReviewCases cases, ReviewFiles files, Staffing staffing, HubClock clock) {
    this.cases = cases;
    this.files = files;
    this.staffing = staffing;
    this.clock = clock;
  }

  /** How many reviews were looked at. */
  @WithTransaction
  public Uni<Integer> look() {
    return cases
        .getSession()
        .chain(
            s ->
                s.createNativeQuery(CHANGED, UUID.class)
                    .setParameter(1, clock.today())
                    .getResultList())
        .chain(ids -> look(ids).replaceWith(ids.size()));
  }

  private Uni<Void> look(List<UUID> ids) {
    return Multi.createFrom()
        .iterable(ids)
        .onItem()
        .transformToUniAndConcatenate(
            id -> cases.held(id).chain(files::of).chain(f -> staffing.look(f).replaceWith(id)))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
