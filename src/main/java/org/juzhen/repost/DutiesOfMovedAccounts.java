package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.AccountMoving;

/**
 * What is still owed goes with an account that another unit takes over: the new unit owes it, once.
 * What was missed stays in the figures of the unit that missed it. A standing exemption was agreed
 * with the old unit and ends.
 */
@ApplicationScoped
class DutiesOfMovedAccounts implements AccountMoving {
  private static final String GO_WITH_IT =
      "update duty d set unit_id = a.unit_id, row_version = row_version + 1 from account a where"
          + " a.id = ?1 and d.account_id = a.id and d.state in ('OPEN', 'OVERDUE') and d.unit_id <>"
          + " a.unit_id";

  private static final String END_EXEMPTIONS =
      "update standing_exemption e set state = 'ENDED', decided_at = coalesce(decided_at,"
          + " asked_at), decided_because = 'ACCOUNT_MOVED', row_version = row_version + 1 from"
          + " account a where a.id = ?1 and e.account_id = a.id and e.unit_id <> a.unit_id and"
          + " e.state in ('ASKED', 'AGREED')";

  private final AuditDesk audit;

  DutiesOfMovedAccounts(AuditDesk audit) {
    this.audit = audit;
  }

  @Override
  public Uni<Void> moved(UUID accountId, UUID from, Actor by) {
    return execute(GO_WITH_IT, accountId)
        .call(x -> execute(END_EXEMPTIONS, accountId))
        .chain(
            moved ->
                audit.record(
                    by,
                    "MOVE_DUTIES",
                    new Subject("account", accountId, from),
                    Map.of("duties", moved)));
  }

  private static Uni<Integer> execute(String sql, UUID account) {
    return Sql.of(sql).with(account).update();
  }
}
