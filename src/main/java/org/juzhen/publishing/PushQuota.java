package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Sql;

/** Asks the database what is left of pushes (群发配额), in the transaction that claims them. */
@ApplicationScoped
class PushQuota {
  /** Never waits: what another worker claims is left to it. The trigger takes the same lock. */
  private static final String HOLD =
      "select a.id from unnest(cast(?1 as uuid[])) a(id) where"
          + " pg_try_advisory_xact_lock(hashtextextended('push ' || cast(a.id as text), 0))";

  private static final String LEFT =
      "select a.id, l.remaining, l.fresh from unnest(cast(?1 as uuid[])) a(id) cross join lateral"
          + " pushes_left(a.id, ?2, null) l";

  /** Two statements, so that what is counted is what was there once the lock was held. */
  Uni<PushRoom> of(Collection<UUID> accounts, Instant now) {
    PushRoom room = new PushRoom();
    return accounts.isEmpty()
        ? Uni.createFrom().item(room)
        : held(accounts)
            .invoke(ids -> ids.forEach(room::hold))
            .chain(ids -> left(ids, now))
            .invoke(
                rows ->
                    rows.forEach(
                        r ->
                            room.has(
                                (UUID) r[0],
                                ((Number) r[1]).longValue(),
                                r[2] == null ? null : Column.instant(r[2]))))
            .replaceWith(room);
  }

  private static Uni<List<UUID>> held(Collection<UUID> accounts) {
    return Sql.of(HOLD).with(accounts.stream().sorted().toArray(UUID[]::new)).list(UUID.class);
  }

  private static Uni<List<Object[]>> left(List<UUID> accounts, Instant now) {
    return Sql.of(LEFT).with(accounts.toArray(UUID[]::new)).with(now).list(Object[].class);
  }
}
