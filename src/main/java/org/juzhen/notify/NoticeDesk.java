package org.juzhen.notify;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Paging.TimeAndId;
import org.juzhen.kernel.PrivateNumbers;
import org.juzhen.kernel.Slice;

/**
 * Tells people in the hub (站内通知). Call {@link #tell} inside the transaction of what happened: the
 * notice exists exactly when it did happen.
 *
 * <p>A new kind needs its sentence in {@code notices/notices_zh.properties} and {@code _en}: the
 * kind's name, then the sentence with <code>{0} {1} …</code> for the order's words, for example
 * <code>REVIEW_WAITS=《{0}》等您审核，请在 {1} 前办理。</code>. Without it the kind's name would be shown, and
 * the test of texts fails.
 */
@ApplicationScoped
public class NoticeDesk {
  private final Notices notices;
  private final People people;
  private final PrivateNumbers numbers;
  private final HubClock clock;

  NoticeDesk(Notices notices, People people, PrivateNumbers numbers, HubClock clock) {
    this.numbers = numbers;
    this.notices = notices;
    this.people = people;
    this.clock = clock;
  }

  /** Tells one person, or everybody who holds the role at the unit. */
  @WithTransaction
  public Uni<Void> tell(NoticeOrder order) {
    return told(order)
        .chain(
            those ->
                those.isEmpty()
                    ? Uni.createFrom().item(0)
                    : notices.add(
                        Stream.generate(Ids::next).limit(those.size()).toArray(UUID[]::new),
                        those.toArray(UUID[]::new),
                        order.masked(numbers),
                        clock.now()))
        .replaceWithVoid();
  }

  /** Tells everybody who holds the order's role at any of these units, in one statement. */
  @WithTransaction
  public Uni<Void> tellAt(NoticeOrder order, Collection<UUID> units) {
    return units.isEmpty()
        ? Uni.createFrom().voidItem()
        : notices
            .addAt(units.toArray(UUID[]::new), order.masked(numbers), clock.now(), clock.today())
            .replaceWithVoid();
  }

  /** Tells roles and persons of many things, each with a word of its own for once. */
  @WithTransaction
  public Uni<Void> tellEach(List<NoticeOrder> orders) {
    return toRoles(orders.stream().filter(o -> o.personId() == null).toList())
        .chain(x -> toPersons(orders.stream().filter(o -> o.personId() != null).toList()));
  }

  private Uni<Integer> toRoles(List<NoticeOrder> orders) {
    return orders.isEmpty()
        ? Uni.createFrom().item(0)
        : notices.addEach(masked(orders), clock.now(), clock.today());
  }

  private Uni<Void> toPersons(List<NoticeOrder> orders) {
    return orders.isEmpty()
        ? Uni.createFrom().voidItem()
        : notices.addToPersons(masked(orders), clock.now()).replaceWithVoid();
  }

  private List<NoticeOrder> masked(List<NoticeOrder> orders) {
    return orders.stream().map(o -> o.masked(numbers)).toList();
  }

  /** Tells these people, in one statement. */
  @WithTransaction
  public Uni<Void> tellThese(NoticeOrder order, Collection<UUID> persons) {
    UUID[] those = persons.stream().distinct().toArray(UUID[]::new);
    return those.length == 0
        ? Uni.createFrom().voidItem()
        : notices
            .add(
                Stream.generate(Ids::next).limit(those.length).toArray(UUID[]::new),
                those,
                order.masked(numbers),
                clock.now())
            .replaceWithVoid();
  }

  private Uni<List<UUID>> told(NoticeOrder order) {
    return order.personId() != null
        ? Uni.createFrom().item(List.of(order.personId()))
        : people
            .holding(order.role(), order.unitId(), clock.today())
            .map(found -> found.stream().map(Person::id).distinct().toList());
  }

  /** How many wait to be read. */
  @WithTransaction
  public Uni<Long> unread(Actor by) {
    return notices.unread(by.id());
  }

  /** The person's own notices, the newest first. */
  @WithTransaction
  public Uni<Slice<NoticeView>> list(Actor by, Paging paging) {
    return notices
        .page(by.id(), paging)
        .map(found -> Slice.of(found, paging, n -> new TimeAndId(n.madeAt, n.id).key()))
        .map(slice -> slice.map(NoticeView::of));
  }

  /** Marks one as read and returns it, so that its page can be opened. */
  @WithTransaction
  public Uni<NoticeView> read(Actor by, UUID id) {
    return notices.own(id, by.id()).invoke(n -> n.read(clock.now())).map(NoticeView::of);
  }

  /** Marks all as read; returns how many were not. */
  @WithTransaction
  public Uni<Integer> readAll(Actor by) {
    return notices.readAll(by.id(), clock.now());
  }
}
