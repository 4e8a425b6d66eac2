package org.juzhen.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.PostedFacts;

/**
 * Which accounts an update is for, and which show it; in few statements for many accounts. An
 * account that is no longer in use is waited for no more.
 */
@ApplicationScoped
class Targets {
  /** All main accounts in use of the unit and everything below it. */
  static final String AIM =
      "insert into emergency_target (update_id, account_id, unit_id) select ?1, a.id, a.unit_id"
          + " from account a join unit u on u.id = a.unit_id where a.main and a.status in"
          + " ('ACTIVE', 'ACTIVE_UNFILED') and u.path like ?2 on conflict do nothing";

  private static final String AIMED =
      "with joined as (" + AIM + " returning unit_id) select distinct unit_id from joined";

  /** Of the target {@code t} of the update {@code u}: it shows words that were corrected since. */
  static final String SHOWS_OLD =
      "coalesce(t.posted_at is not null and t.shown_words <> u.words, false)";

  /** Of the target {@code t} of the update {@code u}: made from words that were corrected since. */
  static final String OUTDATED =
      "(t.post_id is not null and t.post_id <> u.post_id and t.words is distinct from u.words)";

  /** Of the same: nobody has begun, or with words that were corrected since and are not out. */
  static final String OPEN =
      "(t.post_id is null or "
          + OUTDATED
          + " and not exists (select 1 from delivery d where d.source_id = t.post_id and"
          + " d.account_id = t.account_id and d.state not in ('CANCELLED', 'PLANNED', 'FAILED',"
          + " 'RECALLED')))";

  /** A later post takes the place of one that never came out; it is made of the present words. */
  private static final String CARRY =
      "update emergency_target t set post_id = ?2, words = u.words from emergency_update u where"
          + " u.id = t.update_id and t.update_id = ?1 and t.account_id = any(?3) and t.posted_at is"
          + " null";

  private static final String SHOWN =
      "select u.id, min(t.posted_at) as first, max(t.posted_at) as last, count(t.account_id) filter"
          + " (where t.posted_at is not null or a.id is not null) as all_of, count(t.account_id)"
          + " filter (where t.posted_at is null and a.id is not null) as waiting,"
          + " count(t.account_id) filter (where a.id is not null and "
          + SHOWS_OLD
          + ") as old from"
          + " emergency_update u left join emergency_target t on t.update_id = u.id left join"
          + " account a on a.id = t.account_id and a.status in ('ACTIVE', 'ACTIVE_UNFILED') where"
          + " u.emergency_id = ?1 group by u.id";

  private static final String POSTED =
      "update emergency_target t set post_id = ?3, delivery_id = ?4, posted_at = ?5, url = ?6,"
          + " shown_words = case when u.post_id = ?3 then u.words when t.post_id = ?3 then t.words"
          + " end from emergency_update u where u.id = t.update_id and t.account_id = ?2 and"
          + " (t.posted_at is null or t.delivery_id = ?4) and (t.post_id = ?3 or u.article_id ="
          + " cast(?7 as uuid) and u.told_at is not null) and u.emergency_id = ?1";

  /** What was no post of the update, only counted for it, binds nobody to its words. */
  private static final String RECALLED =
      "update emergency_target t set delivery_id = null, posted_at = null, url = null,"
          + " shown_words = null, post_id = case when t.shown_words is null and t.post_id <>"
          + " u.post_id then null else t.post_id end from"
          + " emergency_update u where u.id = t.update_id and u.emergency_id = ?1 and t.delivery_id"
          + " = ?2";

  private static final String WHOSE =
      "select distinct u.emergency_id from emergency_target t join emergency_update u on u.id ="
          + " t.update_id where t.account_id = ?1 and (t.post_id = ?2 or t.delivery_id = ?3 or"
          + " u.article_id = cast(?4 as uuid)) order by 1";

  private static final String WAITING =
      "select distinct t.unit_id from emergency_target t join account a on a.id = t.account_id and"
          + " a.status in ('ACTIVE', 'ACTIVE_UNFILED') where t.update_id = ?1 and t.posted_at is"
          + " null";

  private static final String SHOWING_OLD =
      "select distinct t.unit_id from emergency_target t join emergency_update u on u.id ="
          + " t.update_id join account a on a.id = t.account_id and a.status in ('ACTIVE',"
          + " 'ACTIVE_UNFILED') where t.update_id = ?1 and "
          + SHOWS_OLD;

  private static final String TOLD =
      "select distinct t.unit_id from emergency_target t join emergency_update u on u.id ="
          + " t.update_id where u.emergency_id = ?1 and u.told_at is not null";

  private static final String OPEN_OF =
      "select t.account_id, t.unit_id from emergency_target t join emergency_update u on u.id ="
          + " t.update_id join account a on a.id = t.account_id and a.unit_id = t.unit_id where"
          + " t.update_id = ?1 and t.unit_id = any(?2) and t.posted_at is null and "
          + OPEN
          + " order by t.unit_id, t.account_id";

  /**
   * How far one update is.
   *
   * @param first when it could first be read somewhere, or null
   * @param last when the last account got it
   * @param old how many show words that were corrected since
   */
  record Shown(UUID update, Instant first, Instant last, long all, long waiting, long old) {
    boolean isEverywhere() {
      return waiting == 0 && old == 0;
    }

    long posted() {
      return all - waiting;
    }
  }

  /** An account and the unit that answers for it. */
  record Open(UUID accountId, UUID unitId) {}

  /** Takes in every main account in use that it does not know yet; the units that join by it. */
  Uni<List<UUID>> aim(UUID update, String path) {
    return Sql.of(AIMED).with(update).with(path + "%").list(UUID.class);
  }

  Uni<Integer> carry(UUID update, UUID post, Collection<UUID> accounts) {
    return Sql.of(CARRY).with(update).with(post).with(accounts.toArray(UUID[]::new)).update();
  }

  Uni<List<Shown>> shown(UUID emergency) {
    return Sql.of(SHOWN)
        .with(emergency)
        .list(Tuple.class)
        .map(rows -> rows.stream().map(Targets::shown).toList());
  }

  private static Shown shown(Tuple r) {
    return new Shown(
        r.get("id", UUID.class),
        time(r, "first"),
        time(r, "last"),
        r.get("all_of", Long.class),
        r.get("waiting", Long.class),
        r.get("old", Long.class));
  }

  static Instant time(Tuple r, String name) {
    OffsetDateTime at = r.get(name, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** The threads that a post on an account may belong to, in the order in which all lock them. */
  Uni<List<UUID>> whose(PostedFacts f) {
    return Sql.of(WHOSE)
        .with(f.accountId())
        .with(f.sourceId())
        .with(f.deliveryId())
        .with(f.articleId() == null ? null : f.articleId().toString())
        .list(UUID.class);
  }

  Uni<Integer> posted(UUID emergency, PostedFacts f) {
    return Sql.of(POSTED)
        .with(emergency)
        .with(f.accountId())
        .with(f.sourceId())
        .with(f.deliveryId())
        .with(f.postedAt())
        .with(f.url())
        .with(f.articleId() == null ? null : f.articleId().toString())
        .update();
  }

  Uni<Integer> recalled(UUID emergency, UUID delivery) {
    return Sql.of(RECALLED).with(emergency).with(delivery).update();
  }

  /** The units that have an account without it. */
  Uni<List<UUID>> waiting(UUID update) {
    return Sql.of(WAITING).with(update).list(UUID.class);
  }

  /** The units that show words of before. */
  Uni<List<UUID>> showingOld(UUID update) {
    return Sql.of(SHOWING_OLD).with(update).list(UUID.class);
  }

  /** The units that were told to post something of a thread. */
  Uni<List<UUID>> told(UUID emergency) {
    return Sql.of(TOLD).with(emergency).list(UUID.class);
  }

  /** The accounts of these units for which nobody has begun with the present words. */
  Uni<List<Open>> openOf(UUID update, UUID[] units) {
    return Sql.of(OPEN_OF)
        .with(update)
        .with(units)
        .list(Object[].class)
        .map(rows -> rows.stream().map(r -> new Open((UUID) r[0], (UUID) r[1])).toList());
  }
}
