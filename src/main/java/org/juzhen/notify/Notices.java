package org.juzhen.notify;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Paging.TimeAndId;
import org.juzhen.kernel.Sql;

/** The notices. */
@ApplicationScoped
class Notices implements PanacheRepositoryBase<Notice, UUID> {
  private static final String INSERT =
      "insert into notice (id, person_id, kind, words, link, once, made_at) select t.id, t.person,"
          + " ?3, cast(?4 as text[]), cast(?5 as text), cast(?6 as text), ?7 from unnest(cast(?1 as"
          + " uuid[]), cast(?2 as uuid[])) as t(id, person) on conflict (person_id, once) where once"
          + " is not null do nothing";

  private static final String INSERT_AT =
      "insert into notice (id, person_id, kind, words, link, once, made_at) select cast(?1 ||"
          + " substr(cast(gen_random_uuid() as text), 19) as uuid), t.person, ?3, cast(?4 as"
          + " text[]), cast(?5 as text), cast(?6 as text), ?7 from (select distinct r.person_id as"
          + " person from person_role r join person p on p.id = r.person_id where r.unit_id ="
          + " any(cast(?2 as uuid[])) and r.role = ?8 and (r.until is null or r.until >= cast(?9 as"
          + " date)) and p.left_at is null and (p.contractor_id is null or"
          + " contractor_is_valid(p.contractor_id, cast(?9 as date)))) t on conflict (person_id,"
          + " once) where once is not null do nothing";

  /** One statement for everybody who holds the order's role at one of many units. */
  Uni<Integer> addAt(UUID[] units, NoticeOrder order, Instant at, LocalDate day) {
    return Sql.of(INSERT_AT)
        .with(Ids.next().toString().substring(0, 18))
        .with(units)
        .with(order.kind())
        .with(order.words().toArray(String[]::new))
        .with(order.link())
        .with(order.once())
        .with(at)
        .with(order.role().name())
        .with(day)
        .update();
  }

  private static final String INSERT_EACH =
      "insert into notice (id, person_id, kind, words, link, once, made_at) select cast(?1 ||"
          + " substr(cast(gen_random_uuid() as text), 19) as uuid), t.person, t.kind,"
          + " string_to_array(t.words, chr(31)), t.link, t.once, ?2 from (select distinct on"
          + " (r.person_id, o.once) r.person_id as person, o.* from unnest(cast(?3 as text[]),"
          + " cast(?4 as uuid[]), cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8"
          + " as text[])) o(kind, unit, role, words, link, once) join person_role r on r.unit_id ="
          + " o.unit and r.role = o.role join person p on p.id = r.person_id where (r.until is null"
          + " or r.until >= cast(?9 as date)) and p.left_at is null and (p.contractor_id is null or"
          + " contractor_is_valid(p.contractor_id, cast(?9 as date)))) t on conflict (person_id,"
          + " once) where once is not null do nothing";

  /** One statement for many orders to roles, each with its own words. */
  Uni<Integer> addEach(List<NoticeOrder> orders, Instant at, LocalDate day) {
    return Sql.of(INSERT_EACH)
        .with(Ids.next().toString().substring(0, 18))
        .with(at)
        .with(texts(orders, NoticeOrder::kind))
        .with(orders.stream().map(NoticeOrder::unitId).toArray(UUID[]::new))
        .with(texts(orders, o -> o.role().name()))
        .with(texts(orders, o -> Column.joined(o.words())))
        .with(texts(orders, NoticeOrder::link))
        .with(texts(orders, NoticeOrder::once))
        .with(day)
        .update();
  }

  private static final String INSERT_TO_PERSONS =
      "insert into notice (id, person_id, kind, words, link, once, made_at) select o.id, o.person,"
          + " o.kind, string_to_array(o.words, chr(31)), o.link, o.once, ?2 from (select distinct on"
          + " (o.person, o.once) o.* from unnest(cast(?1 as uuid[]), cast(?3 as uuid[]), cast(?4 as"
          + " text[]), cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[])) o(id, person,"
          + " kind, words, link, once)) o on conflict (person_id, once) where once is not null do"
          + " nothing";

  /** One statement for many orders to persons, each with its own words. */
  Uni<Integer> addToPersons(List<NoticeOrder> orders, Instant at) {
    return Sql.of(INSERT_TO_PERSONS)
        .with(Stream.generate(Ids::next).limit(orders.size()).toArray(UUID[]::new))
        .with(at)
        .with(orders.stream().map(NoticeOrder::personId).toArray(UUID[]::new))
        .with(texts(orders, NoticeOrder::kind))
        .with(texts(orders, o -> Column.joined(o.words())))
        .with(texts(orders, NoticeOrder::link))
        .with(texts(orders, NoticeOrder::once))
        .update();
  }

  private static String[] texts(List<NoticeOrder> orders, Function<NoticeOrder, String> what) {
    return orders.stream().map(what).toArray(String[]::new);
  }

  /** One statement for all who are told; whoever was told before is left out. */
  Uni<Integer> add(UUID[] ids, UUID[] people, NoticeOrder order, Instant at) {
    return Sql.of(INSERT)
        .with(ids)
        .with(people)
        .with(order.kind())
        .with(order.words().toArray(String[]::new))
        .with(order.link())
        .with(order.once())
        .with(at)
        .update();
  }

  /** The person's own notice, or NOT_FOUND. */
  Uni<Notice> own(UUID id, UUID person) {
    return find("id = ?1 and personId = ?2", id, person)
        .firstResult()
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("notice", id));
  }

  Uni<Long> unread(UUID person) {
    return count("personId = ?1 and readAt is null", person);
  }

  /** The newest first. */
  Uni<List<Notice>> page(UUID person, Paging paging) {
    TimeAndId after = paging.afterTimeAndId();
    return (after == null
            ? find("personId = ?1 order by madeAt desc, id desc", person)
            : find(
                "personId = ?1 and (madeAt < ?2 or (madeAt = ?2 and id < ?3)) order by madeAt desc,"
                    + " id desc",
                person,
                after.at(),
                after.id()))
        .range(0, paging.rows() - 1)
        .list();
  }

  Uni<Integer> readAll(UUID person, Instant at) {
    return update("readAt = ?2 where personId = ?1 and readAt is null", person, at);
  }
}
