package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.AccountClosing;

/** An account that closes, or may pause, owes nothing any more. */
@ApplicationScoped
class DutyAccountClosing implements AccountClosing {
  /** What the account that goes on owes as well is its duty alone from now on. */
  private static final String HAND_OVER =
      "update duty d set state = 'CANCELLED', next_mark_at = null, ended_because = 'HANDED_OVER',"
          + " row_version = row_version + 1 where account_id = ?1 and state in ('OPEN', 'OVERDUE')"
          + " and exists (select 1 from duty n where n.article_id = d.article_id and n.version ="
          + " d.version and n.account_id = ?2 and n.state <> 'CANCELLED')";

  private final AuditDesk audit;

  DutyAccountClosing(AuditDesk audit) {
    this.audit = audit;
  }

  @Override
  public Uni<Void> closing(UUID accountId, UUID successor, Actor by) {
    return (successor == null ? Uni.createFrom().voidItem() : handOver(accountId, successor, by))
        .chain(x -> end(accountId, "ACCOUNT_CLOSING", by));
  }

  private Uni<Void> handOver(UUID accountId, UUID successor, Actor by) {
    return execute(HAND_OVER, accountId, successor)
        .chain(
            handed ->
                audit.record(
                    by,
                    "HAND_OVER_DUTIES",
                    new Subject("account", accountId, null),
                    Map.of("duties", handed, "to", successor)));
  }

  private static Uni<Integer> execute(String sql, UUID account, UUID other) {
    return Sql.of(sql).with(account).with(other).update();
  }

  /** Outside of an allowed pause the account stays answerable for what it owes. */
  @Override
  public Uni<Void> suspended(UUID accountId, boolean excused, Actor by) {
    return excused ? end(accountId, "ACCOUNT_OFFLINE", by) : Uni.createFrom().voidItem();
  }

  private Uni<Void> end(UUID accountId, String why, Actor by) {
    return DutyArticleNews.end("account_id = ?1", accountId, why)
        .chain(
            ended ->
                audit.record(
                    by,
                    "CANCEL_DUTIES",
                    new Subject("account", accountId, null),
                    Map.of("duties", ended)));
  }
}
