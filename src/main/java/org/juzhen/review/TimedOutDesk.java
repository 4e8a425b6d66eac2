package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;

/**
 * Tells leaders, coordinators and those who may sign for another that a step has waited for longer
 * than the place allows (环节逾时).
 */
@ApplicationScoped
public class TimedOutDesk {
  private static final int AT_ONCE = 100;

  /** The time is reckoned as for deputies, once for each unit. */
  private static final String CLAIM =
      "with place as (select u.unit_id, make_interval(secs => cast(rule_at(u.unit_id,"
          + " 'REPOST_DEADLINE_HOURS', 'LOWER', ?2) as int) * 36.0 * cast(rule_at(u.unit_id,"
          + " 'DEPUTY_AFTER_PERCENT', 'HIGHER', ?2) as int)) as patience from (select distinct"
          + " unit_id from review_step where state = 'OPEN' and timeout_told_at is null) u),"
          + " late as (select s.id from review_step s join place p on p.unit_id = s.unit_id"
          + " join review_case c on c.id = s.case_id where s.state = 'OPEN' and c.state = 'OPEN'"
          + " and s.timeout_told_at is null and s.opened_at + p.patience <= ?1"
          + " order by s.opened_at limit ?3 for update of s skip locked)"
          + " update review_step s set timeout_told_at = ?1 from late where s.id = late.id"
          + " returning s.id";

  private final ReviewSteps steps;
  private final ReviewCases cases;
  private final ReviewNotices notices;
  private final HubClock clock;

  TimedOutDesk(ReviewSteps steps, ReviewCases cases, ReviewNotices notices, HubClock clock) {
    this.steps = steps;
    this.cases = cases;
    this.notices = notices;
    this.clock = clock;
  }

  /** Tells of all of them, some at a time, and of each once; says of how many. */
  public Uni<Integer> tellAll() {
    return tellSome()
        .chain(
            told ->
                told < AT_ONCE ? Uni.createFrom().item(told) : tellAll().map(more -> told + more));
  }

  @WithTransaction
  Uni<Integer> tellSome() {
    return Sql.of(CLAIM)
        .with(clock.now())
        .with(clock.today())
        .with(AT_ONCE)
        .list(UUID.class)
        .call(this::tell)
        .map(List::size);
  }

  private Uni<Void> tell(List<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().voidItem()
        : steps
            .list("id in ?1", ids)
            .chain(
                late ->
                    InTurn.of(
                        late, s -> cases.findById(s.caseId).chain(c -> notices.timedOut(c, s))))
            .replaceWithVoid();
  }
}
