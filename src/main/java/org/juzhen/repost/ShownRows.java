package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Sql;

/**
 * Which posts say what is owed: those of the articles, and those that articles were made of. A post
 * is of the unit that has its account now, whichever had it when it appeared.
 */
@ApplicationScoped
class ShownRows {
  private static final String MET = " t.state in ('OPEN', 'OVERDUE', 'MISSED')";

  /** Of joined articles: who shows text {@code since} of the one shows that of the other. */
  private static final String PAIRS =
      "with pair as materialized (select x.article_id as said, x.number as since, y.article_id,"
          + " y.number from twin_text x join twin_text y on y.words = x.words and y.article_id <>"
          + " x.article_id where x.article_id = any(?1) and y.article_id = any(?1))";

  /** Post {@code p} says the text of duty {@code t}, or a newer one; an older one is another. */
  private static final String SAYS =
      " (t.article_id = p.article_id and t.version <= coalesce(p.article_version, 1) or exists"
          + " (select 1 from pair s where s.said = p.article_id and s.since <="
          + " coalesce(p.article_version, 1) and s.article_id = t.article_id and s.number >="
          + " t.version))";

  static final String UNITS =
      "select distinct a.unit_id from delivery d join account a on a.id = d.account_id where d.kind"
          + " = 'POST' and d.state = 'POSTED' and d.source_id = any(array(select p.id from post p"
          + " where p.article_id = any(?1) or p.id = any(?2)))";

  /** What has to be looked at one by one, after one of them. */
  static final String CANDIDATES =
      PAIRS
          + " select d.id from post p join delivery d on d.source_id = p.id join account a on a.id"
          + " = d.account_id where (p.article_id = any(?1) or p.id = any(?2)) and d.kind = 'POST'"
          + " and d.state = 'POSTED' and (p.id = any(?2) or a.unit_id = any(?3)) and (d.posted_at,"
          + " d.id) > (cast(?4 as timestamptz), cast(?5 as uuid)) and exists (select 1 from duty t"
          + " where t.article_id = any(?1) and t.unit_id = a.unit_id and"
          + MET
          + " and (p.id = any(?2) or"
          + SAYS
          + ")) order by d.posted_at, d.id";

  /**
   * What each account of these units shows meets what it owes itself: the first post that did. Held
   * in one order, so that a reminder beside it waits and does not meet it half-way.
   */
  static final String MEET =
      PAIRS
          + ", held as materialized (select t.id, t.article_id, t.version, t.account_id from duty t"
          + " where t.article_id = any(?1) and t.unit_id = any(?2) and"
          + MET
          + " order by t.id for update), shown as (select distinct on (t.id) t.id, d.id as"
          + " delivery, d.source_id, d.url, d.posted_at from post p join delivery d on d.source_id"
          + " = p.id and d.kind = 'POST' and d.state = 'POSTED' join held t on t.account_id ="
          + " d.account_id where p.article_id = any(?1) and"
          + SAYS
          + " order by t.id, d.posted_at, d.id) update duty u set state = case when s.posted_at >"
          + " u.due_at then 'DONE_LATE' else 'DONE_ON_TIME' end, next_mark_at = null, delivery_id ="
          + " s.delivery, post_id = s.source_id, url = s.url, done_at = s.posted_at, row_version ="
          + " u.row_version + 1 from shown s where u.id = s.id returning u.id, u.unit_id,"
          + " u.article_id, u.account_id, u.state, u.done_at, u.delivery_id";

  /** What was written of the articles, or said by one, and an account does not show yet. */
  static final String MAY_APPEAR =
      "select exists (select 1 from post p join post_variant v on v.post_id = p.id where"
          + " (p.article_id = any(?1) or p.id = any(?2)) and not exists (select 1 from delivery d"
          + " where d.source_id = p.id and d.account_id = v.account_id and d.kind = 'POST' and"
          + " d.state in ('POSTED', 'RECALLED')))";

  /** Shared, for nothing is written; in the order in which everybody locks deliveries. */
  static final String RECORDED =
      "select d.id from post p join delivery d on d.source_id = p.id where (p.article_id = any(?1)"
          + " or p.id = any(?2)) and d.kind = 'POST' and d.state in ('CLAIMED', 'CONFIRMING',"
          + " 'UNKNOWN', 'WAITING_FOR_PERSON') order by d.id for share of d";

  /** Where looking goes on: after that delivery. */
  record After(Instant at, UUID delivery) {
    static final After NOTHING = new After(Instant.EPOCH, new UUID(0, 0));
  }

  /** A duty that was met. */
  record Met(
      UUID id, UUID unit, UUID article, UUID account, String state, Instant at, UUID delivery) {}

  /** Whose accounts show one of the articles, in whatever text, or one of those posts. */
  Uni<List<UUID>> units(List<UUID> articles, List<UUID> said) {
    return Sql.of(UNITS).with(array(articles)).with(array(said)).list(UUID.class);
  }

  Uni<Boolean> mayAppear(List<UUID> articles, List<UUID> said) {
    return Sql.of(MAY_APPEAR).with(array(articles)).with(array(said)).row(Boolean.class);
  }

  /** Waits for whoever records one of these posts just now. */
  Uni<Void> recorded(List<UUID> articles, List<UUID> said) {
    return Sql.of(RECORDED)
        .with(array(articles))
        .with(array(said))
        .list(UUID.class)
        .replaceWithVoid();
  }

  Uni<List<UUID>> candidates(
      List<UUID> articles, List<UUID> said, Collection<UUID> units, After after, int most) {
    return Sql.of(CANDIDATES)
        .with(array(articles))
        .with(array(said))
        .with(array(units))
        .with(after.at())
        .with(after.delivery())
        .most(most)
        .list(UUID.class);
  }

  /** Meets in one statement what accounts of these units owe themselves. */
  Uni<List<Met>> meet(List<UUID> articles, Collection<UUID> units) {
    return units.isEmpty()
        ? Uni.createFrom().item(List.of())
        : Sql.of(MEET)
            .with(array(articles))
            .with(array(units))
            .list(Tuple.class)
            .map(rows -> rows.stream().map(ShownRows::met).toList());
  }

  private static Met met(Tuple r) {
    return new Met(
        r.get(0, UUID.class),
        r.get(1, UUID.class),
        r.get(2, UUID.class),
        r.get(3, UUID.class),
        r.get(4, String.class),
        Column.instant(r.get(5)),
        r.get(6, UUID.class));
  }

  private static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
