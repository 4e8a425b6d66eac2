package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;
import org.juzhen.repost.planner.Wish;

/** The wishes of accounts' operators. */
@ApplicationScoped
class PostingWishes {
  private static final String OF =
      "select account_id, push, push_at, reserve, hold, apart_minutes, confirm_from, confirm_until,"
          + " confirm_working_days from posting_wish where account_id = any(?1)";
  private static final String KEEP =
      "insert into posting_wish (account_id, push, push_at, reserve, hold, apart_minutes,"
          + " confirm_from, confirm_until, confirm_working_days, changed_at, changed_by) values (?1,"
          + " ?2, cast(cast(?3 as text) as time), ?4, ?5, ?6, cast(cast(?7 as text) as time), cast(cast(?8 as text) as time), ?9, ?10,"
          + " cast(?11 as uuid)) on conflict (account_id) do update set push = excluded.push,"
          + " push_at = excluded.push_at, reserve = excluded.reserve, hold = excluded.hold,"
          + " apart_minutes = excluded.apart_minutes, confirm_from = excluded.confirm_from,"
          + " confirm_until = excluded.confirm_until, confirm_working_days ="
          + " excluded.confirm_working_days, changed_at = excluded.changed_at, changed_by ="
          + " excluded.changed_by";

  /** What is wished; an account without wishes is missing. */
  Uni<Map<UUID, PostingWish>> of(Collection<UUID> accounts) {
    return Sql.of(OF)
        .with(accounts.toArray(UUID[]::new))
        .list(Object[].class)
        .map(
            rows -> {
              Map<UUID, PostingWish> wishes = new HashMap<>();
              rows.forEach(r -> wishes.put((UUID) r[0], PostingWish.of(r)));
              return wishes;
            });
  }

  Uni<Void> keep(UUID account, PostingWish wanted, Actor by, Instant at) {
    Wish wish = wanted.wish();
    return Sql.of(KEEP)
        .with(account)
        .with(wish.push())
        .with(text(wish.pushAt()))
        .with(wish.reserve())
        .with(wish.hold())
        .with((int) wish.apart().toMinutes())
        .with(text(wanted.confirmFrom()))
        .with(text(wanted.confirmUntil()))
        .with(wanted.workingDays())
        .with(at)
        .with(text(by.id()))
        .update()
        .replaceWithVoid();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
