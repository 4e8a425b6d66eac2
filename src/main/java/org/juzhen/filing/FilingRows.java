package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.PlannedByValue;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Reach;

/** Finds which filings a list shows, the newest first, without reading those of other units. */
@ApplicationScoped
class FilingRows {
  private static final UUID LAST = new UUID(-1L, -1L);
  private static final String UUIDS = "any(cast(cast(:%s as text[]) as uuid[]))";
  private static final String ORDER = " order by f.id desc limit ";

  private static final String LATE =
      " and exists (select 1 from filing_clock c where c.filing_id = f.id and c.ended_at is null"
          + " and c.due_at <= :now)";

  private static final String AT_MY_LEVEL =
      "f.id in (select l.filing_id from filing_level l where l.unit_id = "
          + UUIDS.formatted("supervised")
          + ")";

  /** The ids of one page, in their order. */
  Uni<List<UUID>> ids(Actor by, FilingSearch search, Paging paging, Instant now) {
    Map<String, Object> values = new HashMap<>();
    values.put("seen", paging.afterId() == null ? LAST : paging.afterId());
    String asked = asked(search, values);
    if (search.late()) {
      asked += LATE;
      values.put("now", now);
    }
    Reach reach = Reach.of(by);
    String sql;
    if (reach.all()) {
      sql = "select f.id from filing f where " + asked + ORDER + paging.rows();
    } else {
      values.put("supervised", texts(by.unitsWith(Role.SUPERVISOR)));
      String within = within(reach, values);
      sql =
          search.accountId() != null || search.unitId() != null
              ? few(asked, within, paging.rows())
              : many(asked, within, paging.rows());
    }
    return PlannedByValue.session()
        .chain(
            s -> {
              var query = s.createNativeQuery(sql, UUID.class);
              values.forEach(query::setParameter);
              return query.getResultList();
            });
  }

  private static String few(String asked, String within, int most) {
    return "select f.id from filing f join unit u on u.id = f.unit_id where %s and (%s or %s)"
            .formatted(asked, within, AT_MY_LEVEL)
        + ORDER
        + most;
  }

  /** A page lies in those units whose newest filings are the newest, or at the person's levels. */
  private static String many(String asked, String within, int most) {
    String each =
        "lateral (select f.id from filing f where f.unit_id = u.id and " + asked + ORDER + "%d) f";
    String units =
        "select u.id from unit u cross join "
            + each.formatted(1)
            + " where "
            + within
            + ORDER
            + most;
    return "select f.id from ((select f.id from ("
        + units
        + ") u cross join "
        + each.formatted(most)
        + ORDER
        + most
        + ") union (select f.id from filing f where "
        + asked
        + " and "
        + AT_MY_LEVEL
        + ORDER
        + most
        + ")) f"
        + ORDER
        + most;
  }

  private static String within(Reach reach, Map<String, Object> values) {
    StringBuilder any = new StringBuilder("(u.id = ").append(UUIDS.formatted("own"));
    values.put("own", texts(reach.own()));
    IntStream.range(0, reach.below().size())
        .forEach(
            i -> {
              String path = reach.below().get(i);
              values.put("below" + i, path);
              values.put("end" + i, path.substring(0, path.length() - 1) + "0");
              any.append(" or (u.path ~>=~ :below%1$d and u.path ~<~ :end%1$d)".formatted(i));
            });
    return any.append(")").toString();
  }

  private static String asked(FilingSearch search, Map<String, Object> values) {
    StringBuilder where = new StringBuilder("f.id < :seen");
    narrow(where, values, "state", search.state() == null ? null : search.state().name());
    narrow(where, values, "kind", search.kind() == null ? null : search.kind().name());
    narrow(where, values, "account_id", search.accountId());
    narrow(where, values, "unit_id", search.unitId());
    narrow(where, values, "historic", search.historic());
    return where.toString();
  }

  private static void narrow(
      StringBuilder where, Map<String, Object> values, String column, Object value) {
    if (value != null) {
      where.append(" and f.").append(column).append(" = :").append(column);
      values.put(column, value);
    }
  }

  private static String[] texts(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
