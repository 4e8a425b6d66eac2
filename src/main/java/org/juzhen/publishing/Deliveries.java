package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;

/** The deliveries. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {
  private static final String FREE = " for update of d skip locked";

  /** What is planned for an account that stands still waits until it is back. */
  static final String GOES_ON =
      " (d.state <> 'PLANNED' or not exists (select 1 from account a where a.id = d.account_id and"
          + " a.status = 'SUSPENDED'))";

  private static final String ALONE = " (d.group_id is null or d.state = 'POSTED') and" + GOES_ON;

  private static final String IS_DUE =
      "select d.id, clearance_is_good(d.clearance_id, ?1) from delivery d where d.next_at <= ?1 and"
          + ALONE;

  /** Of what a worker would take alone or together, and of nothing else. */
  static final String NEXT =
      "select d.next_at from delivery d where d.next_at is not null and ("
          + ALONE
          + " or"
          + PushGroups.TOGETHER
          + ") order by d.next_at limit 1";

  private static final String DUE = IS_DUE + " order by d.next_at limit ?2" + FREE;

  private static final String ONE_DUE = IS_DUE + " and d.id = ?2" + FREE;

  /** The delivery, locked until the transaction ends, or NOT_FOUND. */
  Uni<Delivery> locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("delivery", id));
  }

  Uni<Delivery> required(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("delivery", id));
  }

  /** The post that it delivers; NOT_FOUND for what is no delivery of a post. */
  Uni<UUID> postOf(UUID id) {
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "select d.sourceId from Delivery d where d.id = ?1 and d.kind = ?2",
                        UUID.class)
                    .setParameter(1, id)
                    .setParameter(2, Delivery.Kind.POST)
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("delivery", id));
  }

  /** Due rows that no other worker holds, locked; with each whether its clearance holds now. */
  Uni<List<Object[]>> due(Instant now, int most) {
    return Sql.of(DUE).with(now).with(most).list(Object[].class);
  }

  /** The same of one row; nothing where it is not due any more, or another worker holds it. */
  Uni<List<Object[]>> due(Instant now, UUID id) {
    return Sql.of(ONE_DUE).with(now).with(id).list(Object[].class);
  }

  /** Whether its clearance holds at this moment, as the database has it. */
  Uni<Boolean> isCleared(UUID id, Instant at) {
    return Sql.of(
            "select clearance_is_good(d.clearance_id, ?2) from delivery d" + " where d.id = ?1")
        .with(id)
        .with(at)
        .row(Boolean.class);
  }

  /** When the next row is due that {@link #due} or {@link PushGroups#due} takes, or null. */
  Uni<Instant> nextDue() {
    return Sql.of(NEXT).one(Instant.class);
  }

  Uni<List<Delivery>> these(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("id in ?1 order by nextAt, id", List.copyOf(ids));
  }

  Uni<List<Delivery>> of(Collection<UUID> sources) {
    return sources.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("sourceId in ?1 order by id", List.copyOf(sources));
  }

  /** All of a source, locked in one order so that two acts never wait for each other. */
  Uni<List<Delivery>> lockedOf(UUID source) {
    return find("sourceId = ?1 order by id", source)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** How many are not at their end yet. */
  Uni<Long> underWayFor(UUID account) {
    return count(
        "accountId = ?1 and state in ?2",
        account,
        Arrays.stream(DeliveryState.values()).filter(DeliveryState::isUnderWay).toList());
  }

  Uni<List<Delivery>> plannedFor(UUID account) {
    return find(
            "accountId = ?1 and state in ?2 order by id",
            account,
            List.of(DeliveryState.PLANNED, DeliveryState.WAITING_FOR_PERSON))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  Uni<Long> withLink(UUID account, String url, UUID except) {
    return count("accountId = ?1 and url = ?2 and id <> ?3", account, url, except);
  }

  /** What the hub knows to stand there under this link, or null; a number has to agree with it. */
  Uni<Delivery> standing(UUID account, Seen seen) {
    return find(
            "accountId = ?1 and kind = ?2 and state = ?3 and url = ?4 order by id desc",
            account,
            Delivery.Kind.POST,
            DeliveryState.POSTED,
            seen.url())
        .firstResult()
        .map(
            d ->
                d == null
                        || seen.platformPostId() == null
                        || seen.platformPostId().equals(d.platformPostId)
                    ? d
                    : null);
  }

  /** Newest first, within what the person may see. */
  Uni<List<Delivery>> page(DeliveryQuestion question, Realm realm, Paging paging) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder(realm.condition("unitId", values));
    and(where, values, "accountId = ", question.accountId());
    and(where, values, "sourceId = ", question.postId());
    and(where, values, "state = ", question.state());
    and(where, values, "dueAt >= ", question.from());
    and(where, values, "dueAt < ", question.to());
    and(where, values, "id < ", paging.afterId());
    return find(where + " order by id desc", values.toArray()).range(0, paging.rows() - 1).list();
  }

  private static void and(StringBuilder where, List<Object> values, String test, Object value) {
    if (value != null) {
      values.add(value);
      where.append(" and ").append(test).append('?').append(values.size());
    }
  }
}
