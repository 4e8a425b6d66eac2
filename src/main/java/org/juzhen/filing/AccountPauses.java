package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.AllowedPause;

/** The times in which accounts stood still. */
@ApplicationScoped
class AccountPauses implements PanacheRepositoryBase<AccountPause, UUID> {
  /** One pause may have taken over from another without the account being back. */
  private static final String SINCE =
      "select min(p.from_at) from account_pause p where p.account_id = ?1 and p.excused and"
          + " p.from_at >= coalesce((select max(c.at) from account_change c where c.account_id = ?1"
          + " and c.field = 'status' and c.after = 'SUSPENDED'), p.from_at)";

  /** The one in which the account stands still now, or null. */
  Uni<AccountPause> running(UUID account) {
    return find("accountId = ?1 and endedAt is null", account).firstResult();
  }

  /** The one that is running, where its place lets the account owe nothing in it; else null. */
  Uni<AllowedPause> allowed(UUID account, Instant now) {
    return running(account)
        .chain(
            p ->
                p == null || !p.excused
                    ? Uni.createFrom().nullItem()
                    : Sql.of(SINCE)
                        .with(account)
                        .row(Instant.class)
                        .map(since -> new AllowedPause(since, p.endBefore(now))));
  }

  Uni<Void> end(UUID account, Instant at) {
    return update("endedAt = ?1 where accountId = ?2 and endedAt is null", at, account)
        .replaceWithVoid();
  }
}
