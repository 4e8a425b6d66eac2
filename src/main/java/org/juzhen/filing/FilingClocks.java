package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Sql;

/** The running deadlines. */
@ApplicationScoped
class FilingClocks implements PanacheRepositoryBase<FilingClock, UUID> {
  private static final String DUE =
      "select id from filing_clock where ended_at is null and ((rung_at is null and due_at <= ?1)"
          + " or (warned_at is null and warn_at <= ?1))";

  /** What runs for these filings, the nearest end first. */
  Uni<List<FilingClock>> of(Collection<UUID> filings) {
    return filings.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("filingId in ?1 and endedAt is null order by dueAt, id", List.copyOf(filings));
  }

  /** What runs for an account, the nearest end first. */
  Uni<List<FilingClock>> ofAccount(UUID account) {
    return list("accountId = ?1 and endedAt is null order by dueAt, id", account);
  }

  /** Stops the clocks of these names that run for a filing. */
  Uni<Void> end(UUID filing, Collection<FilingTimer> timers, Instant at) {
    return update(
            "endedAt = ?1 where filingId = ?2 and timer in ?3 and endedAt is null",
            at,
            filing,
            List.copyOf(timers))
        .replaceWithVoid();
  }

  /** Stops the clocks of these names that run for an account. */
  Uni<Void> endOfAccount(UUID account, Collection<FilingTimer> timers, Instant at) {
    return account == null
        ? Uni.createFrom().voidItem()
        : update(
                "endedAt = ?1 where accountId = ?2 and timer in ?3 and endedAt is null",
                at,
                account,
                List.copyOf(timers))
            .replaceWithVoid();
  }

  /** Clocks that have something to say, the longest due first. */
  Uni<List<UUID>> due(Instant now, int skipped) {
    return Sql.of(DUE + " order by due_at, id limit 100 offset ?2")
        .with(now)
        .with(skipped)
        .list(UUID.class);
  }

  /** Takes one that still has something to say; null when another node has it. */
  Uni<UUID> claim(UUID id, Instant now) {
    return Sql.of(DUE + " and id = ?2 for update skip locked").with(now).with(id).one(UUID.class);
  }
}
