package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** The duties. */
@ApplicationScoped
class Duties implements PanacheRepositoryBase<Duty, UUID> {
  private static final String NOT_OWED =
      "select d.id, case when a.state = 'WITHDRAWN' then cast(?2 as text) when a.importance is null"
          + " or a.importance = 'ORDINARY' then cast(?3 as text) when exists (select 1 from duty n"
          + " where n.article_id = d.article_id and n.account_id = d.account_id and n.version >"
          + " d.version) then cast(?4 as text) end from duty d join article a on a.id ="
          + " d.article_id where d.id = any(?1)";

  Uni<Duty> required(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("duty", id));
  }

  /**
   * What the account still owes, or may still be credited with, for an article and those that are
   * the same; newest version last. They are held, for a record follows that must not be outrun by a
   * reminder.
   */
  Uni<List<Duty>> owed(List<UUID> articles, UUID account) {
    return held("articleId in ?1 and accountId = ?2 and state in ?3", articles, account);
  }

  /** The same of all accounts of a unit. */
  Uni<List<Duty>> owedByUnit(List<UUID> articles, UUID unit) {
    return held("articleId in ?1 and unitId = ?2 and state in ?3", articles, unit);
  }

  private Uni<List<Duty>> held(String which, List<UUID> articles, UUID whose) {
    return find(
            which + " order by id",
            articles,
            whose,
            List.of(DutyState.OPEN, DutyState.OVERDUE, DutyState.MISSED))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .map(all -> all.stream().sorted(Comparator.comparingInt(d -> d.version)).toList());
  }

  /** What the account owes at all, held as well. */
  Uni<List<Duty>> openOf(UUID account) {
    return find("accountId = ?1 and state in ?2 order by id", account, DutyAction.open())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** What that delivery fulfilled, held as well. */
  Uni<List<Duty>> fulfilledBy(UUID delivery) {
    return find("deliveryId = ?1 order by id", delivery)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Of these, which nobody would owe if it were not done, and why. */
  Uni<Map<UUID, String>> notOwed(Collection<UUID> some) {
    return Sql.of(NOT_OWED)
        .with(some.toArray(UUID[]::new))
        .with(DutyArticleNews.WITHDRAWN)
        .with(DutyArticleNews.NOT_IMPORTANT)
        .with(DutyArticleNews.REPLACED)
        .list(Object[].class)
        .map(
            rows ->
                rows.stream()
                    .filter(row -> row[1] != null)
                    .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1])));
  }

  /** The present class of an article, or null. */
  Uni<String> classOf(UUID article) {
    return Sql.of("select importance from article where id = ?1").with(article).one(String.class);
  }

  /** Rows whose next mark is reached, locked; other nodes skip them. */
  Uni<List<Duty>> marked(Instant now, int most) {
    return Sql.of(
            "select * from duty where next_mark_at <= ?1 order by next_mark_at limit ?2"
                + " for update skip locked")
        .with(now)
        .with(most)
        .list(Duty.class);
  }

  /** One of them alone, or none if it has been handled meanwhile. */
  Uni<List<Duty>> marked(UUID id, Instant now) {
    return find("id = ?1 and nextMarkAt <= ?2", id, now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Which rows have reached their next mark; nothing of them is read. */
  Uni<List<UUID>> dueForMark(Instant now, int most) {
    return Sql.of("select id from duty where next_mark_at <= ?1 order by next_mark_at limit ?2")
        .with(now)
        .with(most)
        .list(UUID.class);
  }

  /** Looked at again only then. */
  Uni<Void> putOff(UUID id, Instant until) {
    return Sql.of(
            "update duty set next_mark_at = ?2, row_version = row_version + 1 where id ="
                + " ?1 and next_mark_at is not null")
        .with(id)
        .with(until)
        .update()
        .replaceWithVoid();
  }

  Uni<Instant> nextMark() {
    return getSession()
        .chain(
            s ->
                s.createQuery("select min(d.nextMarkAt) from Duty d", Instant.class)
                    .getSingleResultOrNull());
  }
}
