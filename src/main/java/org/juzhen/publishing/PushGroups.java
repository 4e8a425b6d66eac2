package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Sql;

/** What goes out together. */
@ApplicationScoped
class PushGroups implements PanacheRepositoryBase<PushGroup, UUID> {
  /** A delivery {@code d} for which its group is taken. */
  static final String TOGETHER =
      " d.group_id is not null and d.state in ('PLANNED', 'CLAIMED', 'CONFIRMING', 'UNKNOWN') and"
          + Deliveries.GOES_ON;

  /** The group's row is what one worker holds; its members are then locked in one order. */
  static final String DUE =
      "select g.id from push_group g where g.id in (select d.group_id from delivery d where"
          + " d.next_at <= ?1 and"
          + TOGETHER
          + ") order by g.id limit ?2 for update skip locked";

  private static final String ALL =
      "select d.id, d.group_id from delivery d where d.group_id = any(?1) and d.state <>"
          + " 'CANCELLED' order by d.id";

  private static final String FREE = ALL + " for update skip locked";

  private static final String CLEARED =
      "select d.id from delivery d where d.id = any(?1) and clearance_is_good(d.clearance_id, ?2)";

  /** What else is planned to be pushed at that moment; what a worker holds is left to it. */
  static final String AT_THAT_MOMENT =
      "select d.id from delivery d left join post p on p.id = d.source_id where d.account_id = ?1"
          + " and d.kind = 'POST' and d.state = 'PLANNED' and d.due_at = ?2 and d.id <> ?3 and"
          + " coalesce(d.push, p.push) order by d.id for update of d skip locked";

  private static final String MATES =
      "select d.group_id, d.id, d.source_id, p.title, coalesce(d.sent_place, d.place) as place,"
          + " d.state from delivery d join post p on p.id = d.source_id where d.group_id = any(?1)"
          + " and d.state not in ('CANCELLED', 'FAILED') order by d.group_id, place, d.id";

  private static final String HOLD =
      "select cast(pg_advisory_xact_lock(hashtextextended('push ' || cast(cast(?1 as uuid) as"
          + " text), 0)) as text)";

  Uni<List<UUID>> due(Instant now, int most) {
    return Sql.of(DUE).with(now).with(most).list(UUID.class);
  }

  /**
   * The members of these groups that were not cancelled, for a worker: it never waits for a person,
   * and leaves a group of which somebody holds one for the next round.
   */
  Uni<List<Delivery>> whole(Collection<UUID> groups) {
    return groups.isEmpty()
        ? Uni.createFrom().item(List.of())
        : rows(FREE, groups)
            .chain(free -> rows(ALL, groups).map(all -> complete(all, free)))
            .chain(this::these);
  }

  private static List<UUID> complete(List<Object[]> all, List<Object[]> free) {
    Set<Object> held = free.stream().map(r -> r[0]).collect(Collectors.toSet());
    Set<Object> torn =
        all.stream().filter(r -> !held.contains(r[0])).map(r -> r[1]).collect(Collectors.toSet());
    return all.stream().filter(r -> !torn.contains(r[1])).map(r -> (UUID) r[0]).toList();
  }

  private Uni<List<Delivery>> these(List<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : getSession()
            .chain(
                s ->
                    s.createQuery("from Delivery d where d.id in ?1 order by d.id", Delivery.class)
                        .setParameter(1, ids)
                        .getResultList());
  }

  private Uni<List<Object[]>> rows(String sql, Collection<UUID> groups) {
    return Sql.of(sql).with(groups.toArray(UUID[]::new)).list(Object[].class);
  }

  /** A delivery and all that it goes together with, for a person; locked in one order. */
  Uni<List<Delivery>> lockedWith(UUID delivery) {
    return of(delivery)
        .chain(
            group ->
                getSession()
                    .chain(
                        s ->
                            s.createQuery(
                                    "from Delivery d where d.id = ?1 or d.groupId = ?2 and d.state"
                                        + " <> ?3 order by d.id",
                                    Delivery.class)
                                .setParameter(1, delivery)
                                .setParameter(2, group)
                                .setParameter(3, DeliveryState.CANCELLED)
                                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                                .getResultList()));
  }

  /** Whose clearance holds at this moment, as the database has it. */
  Uni<List<UUID>> cleared(Collection<UUID> deliveries, Instant at) {
    return deliveries.isEmpty()
        ? Uni.createFrom().item(List.of())
        : Sql.of(CLEARED).with(deliveries.toArray(UUID[]::new)).with(at).list(UUID.class);
  }

  /** So that of two who plan pushes of one account the second finds what the first planned. */
  Uni<Void> hold(UUID account) {
    return Sql.of(HOLD).with(account).list(String.class).replaceWithVoid();
  }

  Uni<List<UUID>> atThatMoment(Delivery d) {
    return Sql.of(AT_THAT_MOMENT).with(d.accountId).with(d.dueAt).with(d.id).list(UUID.class);
  }

  /** How many articles the account's platform takes in one push on the day of that moment. */
  Uni<Integer> together(UUID account, Instant at) {
    return Sql.of(
            "select push_together(?1, cast(cast(?2 as timestamptz) at time zone"
                + " 'Asia/Shanghai' as date))")
        .with(account)
        .with(at)
        .row(Integer.class);
  }

  /** Who goes together, by group, in the order of the push; one alone is no group. */
  Uni<Map<UUID, List<Together.Mate>>> mates(Collection<Delivery> some) {
    List<UUID> groups =
        some.stream().map(d -> d.groupId).filter(Objects::nonNull).distinct().toList();
    return groups.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : rows(MATES, groups)
            .map(
                rows ->
                    rows.stream()
                        .collect(
                            Collectors.groupingBy(
                                r -> (UUID) r[0],
                                Collectors.mapping(Together.Mate::of, Collectors.toList()))));
  }

  /** The group of a delivery, or null. */
  Uni<UUID> of(UUID delivery) {
    return Sql.of("select group_id from delivery where id = ?1").with(delivery).one(UUID.class);
  }
}
