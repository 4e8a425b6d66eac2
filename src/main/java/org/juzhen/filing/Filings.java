package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;

/** The filings. */
@ApplicationScoped
class Filings implements PanacheRepositoryBase<Filing, UUID> {
  private static final String OVER =
      "select id from filing where kind = 'CLOSE' and state = 'FILED' and closed_at is null and"
          + " notice_ends_at <= ?1 and (held_at is null or held_at <= cast(?1 as timestamptz)"
          + " - interval '1 hour') and not exists (select 1 from closing_held h where h.filing_id"
          + " = filing.id)";

  private static final UUID FIRST = new UUID(0L, 0L);
  private static final List<FilingState> OPEN =
      List.of(FilingState.DRAFT, FilingState.IN_APPROVAL, FilingState.RETURNED);

  private static final String FROM = "select f from Filing f join Unit u on u.id = f.unitId where ";

  private static final String LATE =
      " and exists (select 1 from FilingClock c where c.filingId = f.id and c.endedAt is null and"
          + " c.dueAt <= :now)";

  private static final String AT_MY_LEVEL =
      "exists (select 1 from FilingLevel l where l.filingId = f.id and l.unitId in :supervised";

  private static final String MY_TURN =
      " and not exists (select 1 from FilingLevel e where e.filingId = f.id and e.round = f.round"
          + " and e.position < l.position and e.decision is null))";

  private final FilingRows rows;

  Filings(FilingRows rows) {
    this.rows = rows;
  }

  /** The filing, or NOT_FOUND. */
  Uni<Filing> required(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("filing", id));
  }

  /** The filing, held so that a second decision sees the first one. */
  Uni<Filing> held(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("filing", id));
  }

  /** These filings, held in one order so that two batches never wait for each other. */
  Uni<List<Filing>> held(Collection<UUID> ids) {
    return find("from Filing f where f.id in ?1 order by f.id", List.copyOf(ids))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The filing of an account that is still on its way, or null. */
  Uni<Filing> openFor(UUID accountId) {
    return find("accountId = ?1 and state in ?2", accountId, OPEN).firstResult();
  }

  /** The account's filings of a kind that took effect. */
  Uni<List<Filing>> inForce(UUID accountId, FilingKind kind) {
    return list(
        "accountId = ?1 and kind = ?2 and state = ?3 order by id",
        accountId,
        kind,
        FilingState.FILED);
  }

  /** Another filing to open the same account that is still on its way, or null. */
  Uni<Filing> openBeside(Filing filing) {
    return list(
            "unitId = ?1 and platform = ?2 and state in ?3 and kind = ?4 and id <> ?5",
            filing.unitId,
            filing.platform,
            OPEN,
            FilingKind.OPEN,
            filing.id)
        .map(found -> found.stream().filter(f -> same(f, filing)).findFirst().orElse(null));
  }

  /** Whether both mean one account: by its identity, or by its name where one has none. */
  private static boolean same(Filing one, Filing other) {
    if (!one.words.otherPlatform().equalsIgnoreCase(other.words.otherPlatform())) {
      return false;
    }
    boolean both = one.platformId != null && other.platformId != null;
    return both
        ? one.platformId.equals(other.platformId)
        : one.accountName.equals(other.accountName);
  }

  /**
   * A filing and by what it stands where it stands in the list.
   *
   * @param key empty where the id alone orders
   */
  record Placed(Filing filing, Object key) {
    String cursor() {
      return FilingSort.cursor(key, filing.id);
    }
  }

  /** What the person may see and looks for, the newest first; the queue as it was asked for. */
  Uni<List<Placed>> within(Actor by, FilingSearch search, Paging paging, Instant now) {
    return search.waiting() && search.sort() != FilingSort.AGE
        ? sorted(by, search, paging, now)
        : byId(by, search, paging, now);
  }

  /** What waits is worked off from its oldest; everything else is read from its newest. */
  private Uni<List<Placed>> byId(Actor by, FilingSearch search, Paging paging, Instant now) {
    return (search.waiting()
            ? oldest(by, search, paging, now)
            : rows.ids(by, search, paging, now).chain(this::newest))
        .map(found -> found.stream().map(f -> new Placed(f, "")).toList());
  }

  private Uni<List<Filing>> newest(List<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("id in ?1 order by id desc", ids);
  }

  private Uni<List<Filing>> oldest(Actor by, FilingSearch search, Paging paging, Instant now) {
    Map<String, Object> values = new HashMap<>();
    values.put("seen", paging.afterId() == null ? FIRST : paging.afterId());
    String where = "f.id > :seen" + waiting(by, search, now, values);
    return find(FROM + where + " order by f.id", values).range(0, paging.rows() - 1).list();
  }

  private Uni<List<Placed>> sorted(Actor by, FilingSearch search, Paging paging, Instant now) {
    FilingSort sort = search.sort();
    FilingSort.After after = sort.after(paging);
    Map<String, Object> values = new HashMap<>();
    if (sort.byTime()) {
      values.put("never", FilingSort.NEVER);
    }
    String where = "1 = 1";
    if (after != null) {
      where = "(%1$s > :last or (%1$s = :last and f.id > :seen))".formatted(sort.key());
      values.put("last", after.key());
      values.put("seen", after.id());
    }
    String query =
        "select f, %s %s%s%s order by 2, f.id"
            .formatted(
                sort.key(),
                FROM.substring("select f ".length()),
                where,
                waiting(by, search, now, values));
    return getSession()
        .chain(
            s -> {
              var asking = s.createQuery(query, Object[].class).setMaxResults(paging.rows());
              values.forEach(asking::setParameter);
              return asking.getResultList();
            })
        .map(rows -> rows.stream().map(r -> new Placed((Filing) r[0], r[1])).toList());
  }

  /** What waits for somebody waits at a level of theirs, wherever the unit stands. */
  private static String waiting(
      Actor by, FilingSearch search, Instant now, Map<String, Object> values) {
    values.put("supervised", by.unitsWith(Role.SUPERVISOR));
    values.put("me", by.id());
    StringBuilder where = new StringBuilder();
    narrow(where, values, "state", search.state());
    narrow(where, values, "kind", search.kind());
    narrow(where, values, "accountId", search.accountId());
    narrow(where, values, "unitId", search.unitId());
    narrow(where, values, "historic", search.historic());
    if (search.late()) {
      where.append(LATE);
      values.put("now", now);
    }
    where.append(
        " and f.state = IN_APPROVAL and coalesce(array_position(f.authorIds, :me), 0) = 0 and ");
    where.append(AT_MY_LEVEL).append(" and l.round = f.round and l.decision is null");
    where.append(MY_TURN);
    return where.toString();
  }

  private static void narrow(
      StringBuilder where, Map<String, Object> values, String field, Object value) {
    if (value != null) {
      where.append(" and f.").append(field).append(" = :").append(field);
      values.put(field, value);
    }
  }

  /** Closings whose notice is over, the longest over first. */
  Uni<List<UUID>> noticesOver(Instant now, int skipped) {
    return Sql.of(OVER + " order by notice_ends_at, id limit 100 offset ?2")
        .with(now)
        .with(skipped)
        .list(UUID.class);
  }

  /** Takes one whose notice is still over; null when another node has it. */
  Uni<UUID> claimOver(UUID id, Instant now) {
    return Sql.of(OVER + " and id = ?2 for update skip locked").with(now).with(id).one(UUID.class);
  }
}
