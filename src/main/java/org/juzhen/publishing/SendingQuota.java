package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Sql;

/**
 * Asks the database what platforms still take of some accounts (发布配额), in the transaction that
 * claims it. Two statements for each kind, so that what is counted is what was there once the lock
 * was held.
 */
@ApplicationScoped
class SendingQuota {
  /** Never waits: what another worker claims is left to it. The trigger takes the same lock. */
  private static final String HOLD_PUSHES =
      "select a.id from unnest(cast(?1 as uuid[])) a(id) where"
          + " pg_try_advisory_xact_lock(hashtextextended('push ' || cast(a.id as text), 0))";

  private static final String PUSHES_LEFT =
      "select a.id, l.remaining, l.fresh from unnest(cast(?1 as uuid[])) a(id) cross join lateral"
          + " pushes_left(a.id, ?2, null) l";

  /** Where nothing is limited workers need not wait for each other. */
  private static final String HOLD_POSTS =
      "select a.id, account_pushes(a.id, ?2), l.limited, case when l.limited then"
          + " pg_try_advisory_xact_lock(hashtextextended('post ' || cast(a.id as text), 0)) else"
          + " true end from unnest(cast(?1 as uuid[])) a(id) cross join lateral (select"
          + " posts_are_limited(a.id, ?2) as limited offset 0) l";

  private static final String POSTS_LEFT =
      "select a.id, l.remaining, l.fresh from unnest(cast(?1 as uuid[])) a(id) cross join lateral"
          + " posts_left(a.id, ?2, null) l";

  /**
   * What is left for these.
   *
   * @param all whose posts are due
   * @param pushed those among them of which something is due that is marked to be pushed
   */
  Uni<QuotaRooms> of(Collection<UUID> all, Collection<UUID> pushed, Instant now) {
    QuotaRooms rooms =
        new QuotaRooms(new QuotaRoom(Spent.PUSHES), new QuotaRoom(Spent.POSTS), new HashSet<>());
    return posts(all, rooms, now)
        .chain(x -> pushes(pushed, rooms.pushes(), now))
        .replaceWith(rooms);
  }

  private static Uni<Void> pushes(Collection<UUID> accounts, QuotaRoom room, Instant now) {
    return accounts.isEmpty()
        ? Uni.createFrom().voidItem()
        : Sql.of(HOLD_PUSHES)
            .with(inOrder(accounts))
            .list(UUID.class)
            .invoke(ids -> ids.forEach(room::hold))
            .chain(ids -> left(PUSHES_LEFT, ids, room, now));
  }

  private static Uni<Void> posts(Collection<UUID> accounts, QuotaRooms rooms, Instant now) {
    return accounts.isEmpty()
        ? Uni.createFrom().voidItem()
        : Sql.of(HOLD_POSTS)
            .with(inOrder(accounts))
            .with(now)
            .list(Object[].class)
            .map(rows -> rows.stream().map(Standing::of).toList())
            .invoke(all -> all.forEach(s -> s.in(rooms)))
            .chain(all -> left(POSTS_LEFT, counted(all), rooms.posts(), now));
  }

  /** Of one account: whether it pushes, whether its posts are limited, whether they are ours. */
  private record Standing(UUID account, boolean pushes, boolean limited, boolean held) {
    static Standing of(Object[] r) {
      return new Standing((UUID) r[0], (Boolean) r[1], (Boolean) r[2], (Boolean) r[3]);
    }

    void in(QuotaRooms rooms) {
      Set<UUID> pushing = rooms.pushing();
      if (pushes) {
        pushing.add(account);
      }
      if (held) {
        rooms.posts().hold(account);
      }
    }
  }

  private static List<UUID> counted(List<Standing> all) {
    return all.stream().filter(s -> s.limited && s.held).map(Standing::account).toList();
  }

  private static Uni<Void> left(String asked, List<UUID> accounts, QuotaRoom room, Instant now) {
    return accounts.isEmpty()
        ? Uni.createFrom().voidItem()
        : Sql.of(asked)
            .with(accounts.toArray(UUID[]::new))
            .with(now)
            .list(Object[].class)
            .invoke(rows -> rows.forEach(r -> note(r, room)))
            .replaceWithVoid();
  }

  private static void note(Object[] r, QuotaRoom room) {
    Instant fresh = r[2] == null ? null : Column.instant(r[2]);
    room.has((UUID) r[0], ((Number) r[1]).longValue(), fresh);
  }

  private static UUID[] inOrder(Collection<UUID> accounts) {
    return accounts.stream().sorted().toArray(UUID[]::new);
  }
}
