package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.AccountClosing;
import org.juzhen.registry.AllowedPause;
import org.juzhen.repost.plan.PlanMarks;

/**
 * An account that closes owes nothing any more, and one that may pause owes nothing meanwhile. What
 * is overdue by then stays overdue and counts: lateness is not undone by stopping.
 */
@ApplicationScoped
class DutyAccountClosing implements AccountClosing {
  /** What the account that goes on owes as well is its duty alone from now on. */
  private static final String HAND_OVER =
      "update duty d set state = 'CANCELLED', next_mark_at = null, ended_because = 'HANDED_OVER',"
          + " row_version = row_version + 1 where account_id = ?1 and state = 'OPEN' and d.due_at"
          + " >= ?3 and exists (select 1 from duty n where n.article_id = d.article_id and"
          + " n.version = d.version and n.account_id = ?2 and n.state <> 'CANCELLED')";

  /** Why an account that closes owes no more what it owed. */
  static final String CLOSING = "ACCOUNT_CLOSING";

  private static final String CLOSE =
      "update duty set state = 'CANCELLED', next_mark_at = null, ended_because = '"
          + CLOSING
          + "', row_version = row_version + 1 where account_id = ?1 and state = 'OPEN' and due_at"
          + " >= ?2";

  private final DutiesAfterPause pauses;
  private final PlanMarks plans;
  private final AuditDesk audit;
  private final HubClock clock;

  DutyAccountClosing(DutiesAfterPause pauses, PlanMarks plans, AuditDesk audit, HubClock clock) {
    this.pauses = pauses;
    this.plans = plans;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Uni<Void> closing(UUID accountId, UUID successor, Actor by) {
    return (successor == null ? Uni.createFrom().voidItem() : handOver(accountId, successor, by))
        .chain(x -> Sql.of(CLOSE).with(accountId).with(clock.now()).update())
        .chain(ended -> recordEnded(accountId, ended, by))
        .chain(x -> pauses.endByClosing(accountId));
  }

  private Uni<Void> handOver(UUID accountId, UUID successor, Actor by) {
    return Sql.of(HAND_OVER)
        .with(accountId)
        .with(successor)
        .with(clock.now())
        .update()
        .chain(
            handed ->
                audit.record(
                    by,
                    "HAND_OVER_DUTIES",
                    new Subject("account", accountId, null),
                    Map.of("duties", handed, "to", successor)));
  }

  /**
   * Outside of an allowed pause the account stays answerable, and its plans say what hinders it.
   */
  @Override
  public Uni<Void> suspended(UUID accountId, boolean excused, Actor by) {
    return excused
        ? pauses.begin(accountId).chain(ended -> recordEnded(accountId, ended, by))
        : plans.accounts(List.of(accountId));
  }

  @Override
  public Uni<Void> resumed(UUID accountId, AllowedPause pause, Actor by) {
    return pauses.end(accountId, pause.from(), pause.until(), by);
  }

  /** What was planned as of an account that stands still is planned anew. */
  @Override
  public Uni<Void> back(UUID accountId, Actor by) {
    return plans.accounts(List.of(accountId));
  }

  private Uni<Void> recordEnded(UUID accountId, int ended, Actor by) {
    return audit.record(
        by, "CANCEL_DUTIES", new Subject("account", accountId, null), Map.of("duties", ended));
  }
}
