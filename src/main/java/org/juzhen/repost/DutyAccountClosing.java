package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.AccountClosing;

/** An account that closes, or may pause, owes nothing any more. */
@ApplicationScoped
class DutyAccountClosing implements AccountClosing {
  private final AuditDesk audit;

  DutyAccountClosing(AuditDesk audit) {
    this.audit = audit;
  }

  @Override
  public Uni<Void> closing(UUID accountId, Actor by) {
    return end(accountId, "ACCOUNT_CLOSING", by);
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
