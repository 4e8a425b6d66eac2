package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.juzhen.intake.joining.Likeness;
import org.juzhen.intake.joining.SameArticle.Reason;
import org.juzhen.kernel.Column;

/** What is read and written to find the same article of two portals. */
@ApplicationScoped
class JoinRows {
  static final int ID = 0;
  static final int STATE = 8;
  private static final Duration LOOKED_AROUND = Duration.ofDays(31);

  private static final String TOLD =
      "select a.id, a.portal_id, a.url, a.document_no, a.title, v.body_text, a.published_at,"
          + " a.published_known, a.state from ";

  private static final String TEXT =
      "article a join article_version v on v.article_id = a.id and v.number = a.text_version";

  private static final String ONE = TOLD + TEXT + " where ";

  /** Those that came first go first; each has been looked after itself. */
  static final String CANDIDATES =
      "with c as materialized (select s.article_id from article_sketch s where s.bands &&"
          + " cast(cast(?1 as text[]) as bigint[]) and s.published_at between ?6 and ?7 union select"
          + " s.article_id from article_sketch s where s.address = cast(?2 as text) union select"
          + " s.article_id from article_sketch s where s.document = cast(?3 as text) limit 100) "
          + TOLD
          + "c join "
          + TEXT.replace("article a join", "article a on a.id = c.article_id join")
          + " where a.id <> ?4 and a.portal_id is distinct from cast(?5 as uuid) and a.state ="
          + " 'CURRENT' and a.published_at between ?6 and ?7 order by a.received_at, a.id limit 20";

  Uni<UUID> nextDue(Instant now) {
    return session(
        s ->
            s.createNativeQuery(
                    "select id from article where join_due_at <= ?1 order by join_due_at, id limit 1"
                        + " for update skip locked",
                    UUID.class)
                .setParameter(1, now)
                .getSingleResultOrNull());
  }

  Uni<Void> postpone(UUID id, Instant until) {
    return session(
        s ->
            s.createNativeQuery("update article set join_due_at = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, until)
                .executeUpdate()
                .replaceWithVoid());
  }

  Uni<Boolean> isDue(UUID id) {
    return session(
        s ->
            s.createNativeQuery(
                    "select join_due_at is not null from article where id = ?1", Boolean.class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .map(Boolean.TRUE::equals));
  }

  /** Until the end of the transaction no other node looks for twins. */
  Uni<Void> alone() {
    return session(
        s ->
            s.createNativeQuery(
                    "select cast(pg_advisory_xact_lock(hashtextextended('article_joins', 61)) as"
                        + " text)",
                    String.class)
                .getSingleResultOrNull()
                .replaceWithVoid());
  }

  Uni<Tuple> read(UUID id) {
    return session(
        s ->
            s.createNativeQuery(ONE + "a.id = ?1 and a.join_due_at is not null", Tuple.class)
                .setParameter(1, id)
                .getSingleResultOrNull());
  }

  Uni<List<Tuple>> candidates(UUID id, Likeness own) {
    return session(
        s ->
            s.createNativeQuery(CANDIDATES, Tuple.class)
                .setParameter(1, bands(own))
                .setParameter(2, own.address())
                .setParameter(3, own.document())
                .setParameter(4, id)
                .setParameter(5, own.portalId() == null ? null : own.portalId().toString())
                .setParameter(6, own.publishedAt().minus(LOOKED_AROUND))
                .setParameter(7, own.publishedAt().plus(LOOKED_AROUND))
                .getResultList());
  }

  static Likeness likeness(Tuple row) {
    return Likeness.of(
        new Likeness.Told(
            row.get(1, UUID.class),
            row.get(2, String.class),
            row.get(3, String.class),
            row.get(4, String.class),
            row.get(5, String.class),
            Column.instant(row.get(6)),
            row.get(7, Boolean.class)));
  }

  Uni<Void> sketch(UUID id, Likeness own) {
    return session(
        s ->
            s.createNativeQuery(
                    "insert into article_sketch (article_id, address, document, bands,"
                        + " published_at) values (?1, ?2, ?3, cast(cast(?4 as text[]) as bigint[]), ?5) on conflict"
                        + " do nothing")
                .setParameter(1, id)
                .setParameter(2, own.address())
                .setParameter(3, own.document())
                .setParameter(4, bands(own))
                .setParameter(5, own.publishedAt())
                .executeUpdate()
                .replaceWithVoid());
  }

  private static String[] bands(Likeness own) {
    return LongStream.of(own.bands()).mapToObj(Long::toString).toArray(String[]::new);
  }

  Uni<Void> settled(UUID id) {
    return session(
        s ->
            s.createNativeQuery("update article set join_due_at = null where id = ?1")
                .setParameter(1, id)
                .executeUpdate()
                .replaceWithVoid());
  }

  Uni<List<UUID>> others(UUID article) {
    return session(
        s ->
            s.createNativeQuery("select same_articles(?1)", UUID.class)
                .setParameter(1, article)
                .getResultList());
  }

  /** With all that are joined to it already. */
  Uni<Void> join(UUID article, UUID other, Reason reason) {
    return session(
        s ->
            s.createNativeQuery(
                    "update article a set same_as = t.lead, same_reason = case when a.id = ?1 then"
                        + " ?3 else coalesce(a.same_reason, ?3) end from (select coalesce(same_as,"
                        + " id) as lead from article where id = ?2) t where a.id <> t.lead and (a.id ="
                        + " ?1 or a.id in (select same_articles(?1)))")
                .setParameter(1, article)
                .setParameter(2, other)
                .setParameter(3, reason.name())
                .executeUpdate()
                .replaceWithVoid());
  }

  /** One to which others are joined leaves them to the first of them. */
  Uni<Void> part(UUID article) {
    return session(
        s ->
            s.createNativeQuery(
                    "with heir as (select id from article where same_as = ?1 order by received_at,"
                        + " id limit 1) update article a set same_as = case when a.id = ?1 or a.id ="
                        + " (select id from heir) then null else (select id from heir) end,"
                        + " same_reason = case when a.id = ?1 or a.id = (select id from heir) then"
                        + " null else a.same_reason end where a.id = ?1 or a.same_as = ?1")
                .setParameter(1, article)
                .executeUpdate()
                .replaceWithVoid());
  }

  private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
    return Panache.getSession().chain(work::apply);
  }
}
