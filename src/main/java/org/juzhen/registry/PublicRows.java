package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.PlannedByValue;

/** Reads of the register what everybody may see; see the functions of the public directory. */
@ApplicationScoped
class PublicRows {
  private static final int MOST_SIMILAR = 5;

  /** What was never agreed, or only found by patrol, speaks for nobody and is not shown. */
  private static final String SHOWN =
      "a.status in ('ACTIVE', 'ACTIVE_UNFILED', 'SUSPENDED', 'CLOSE_ANNOUNCED', 'CLOSED',"
          + " 'DEREGISTERED', 'EXITED')";

  private static final String LIVING =
      "a.status in ('ACTIVE', 'ACTIVE_UNFILED', 'SUSPENDED', 'CLOSE_ANNOUNCED')";

  private static final String PART =
      "strpos(lower(normalize(a.name, NFKC) collate \"C\"),"
          + " lower(normalize(:part, NFKC) collate \"C\")) > 0";

  private static final String COLUMNS =
      "select a.id, a.name, a.platform, a.platform_id, a.url, a.unit_id, u.name as unit,"
          + " u.region_code, a.status, a.main, a.filing_no, a.filing_authority, a.filed_on,"
          + " a.closed_at from account a join unit u on u.id = a.unit_id where ";

  private static final String FIRST_IN_FORCE =
      " order by case when " + LIVING + " then 0 else 1 end, a.id desc";

  /** The directory, oldest first. */
  Uni<List<PublicAccount>> list(PublicQuestion asked, Paging paging) {
    AccountAsk ask = new AccountAsk("account a");
    ask.also(LIVING);
    ask.also(
        "a.id > :after", "after", paging.afterId() == null ? new UUID(0, 0) : paging.afterId());
    narrow(ask, "a.platform = :platform", "platform", name(asked.platform()));
    narrow(ask, "a.unit_id = :unitId", "unitId", asked.unitId());
    narrow(
        ask,
        "a.unit_id in (select id from unit where name = :unit or short_name = :unit)",
        "unit",
        asked.unit());
    if (asked.name() != null) {
      String[] grams = AccountRows.grams(asked.name().strip());
      narrow(ask, "a.grams @> cast(:grams as text[])", "grams", grams);
      narrow(ask, PART, "part", asked.name().strip());
    }
    return ids(ask, asked, paging.rows())
        .chain(
            ids ->
                ids.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : read(
                        COLUMNS + "a.id = any(:ids) order by a.id",
                        Map.of("ids", ids.toArray(UUID[]::new)),
                        paging.rows()));
  }

  private static Uni<List<UUID>> ids(AccountAsk ask, PublicQuestion asked, int most) {
    if (asked.region() == null) {
      return ask.run("select a.id from ", " order by a.id", most);
    }
    AccountAsk place = new AccountAsk("unit u");
    place.also("u.region_code like :region", "region", asked.region() + "%");
    boolean rare =
        AccountAsk.isRare(asked.name()) || asked.name() != null && asked.platform() != null;
    return place.page(ask, asked.name(), rare, most);
  }

  private static void narrow(AccountAsk ask, String condition, String name, Object value) {
    if (value != null) {
      ask.also(condition, name, value);
    }
  }

  private static void narrow(
      StringBuilder where, Map<String, Object> values, String condition, String name, Object v) {
    if (v != null) {
      where.append(" and ").append(condition);
      values.put(name, v);
    }
  }

  /** Everything that was ever registered under exactly this name. */
  Uni<List<PublicAccount>> named(Platform platform, String name) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder(SHOWN).append(" and a.name = :name");
    values.put("name", name);
    narrow(where, values, "a.platform = :platform", "platform", name(platform));
    return read(COLUMNS + where + FIRST_IN_FORCE, values, MOST_SIMILAR);
  }

  /** Everything that was ever registered with this identity on its platform. */
  Uni<List<PublicAccount>> withId(Platform platform, String platformId) {
    Map<String, Object> values = Map.of("platform", platform.name(), "platformId", platformId);
    String where = SHOWN + " and a.platform = :platform and a.platform_id = :platformId";
    return read(COLUMNS + where + FIRST_IN_FORCE, values, MOST_SIMILAR);
  }

  /** Everything that was ever registered with this address. */
  Uni<List<PublicAccount>> at(String url) {
    String where = SHOWN + " and a.url is not null and url_key(a.url) = url_key(:url)";
    return read(COLUMNS + where + FIRST_IN_FORCE, Map.of("url", url), MOST_SIMILAR);
  }

  /** Living accounts whose names the eye may take for this one, the same key first. */
  Uni<List<PublicAccount>> near(String name) {
    String where =
        LIVING
            + " and name_near(a.name) && name_near(:name) order by case when a.name_key ="
            + " name_key(:name) then 0 else 1 end, a.id";
    return read(COLUMNS + where, Map.of("name", name), MOST_SIMILAR);
  }

  /** The account, whatever became of it; null where it was never in force. */
  Uni<PublicAccount> one(UUID id) {
    return read(COLUMNS + SHOWN + " and a.id = :id", Map.of("id", id), 1)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  private static Uni<List<PublicAccount>> read(String sql, Map<String, Object> values, int most) {
    return PlannedByValue.session()
        .chain(
            s -> {
              var query = s.createNativeQuery(sql, Tuple.class);
              values.forEach(query::setParameter);
              return query.setMaxResults(most).getResultList();
            })
        .map(rows -> rows.stream().map(PublicRows::account).toList());
  }

  private static PublicAccount account(Tuple r) {
    AccountStatus status = AccountStatus.valueOf(r.get("status", String.class));
    boolean ended = status.isArchived();
    return new PublicAccount(
        r.get("id", UUID.class),
        r.get("name", String.class),
        Platform.valueOf(r.get("platform", String.class)),
        r.get("platform_id", String.class),
        r.get("url", String.class),
        r.get("unit_id", UUID.class),
        r.get("unit", String.class),
        r.get("region_code", String.class),
        status,
        !ended && status != AccountStatus.SUSPENDED,
        ended,
        r.get("main", Boolean.class),
        r.get("filing_no", String.class),
        r.get("filing_authority", String.class),
        ended ? day(r.get("closed_at")) : day(r.get("filed_on")));
  }

  private static LocalDate day(Object value) {
    if (value instanceof OffsetDateTime at) {
      return LocalDate.ofInstant(at.toInstant(), HubClock.ZONE);
    }
    if (value instanceof Instant at) {
      return LocalDate.ofInstant(at, HubClock.ZONE);
    }
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }

  private static String name(Platform platform) {
    return platform == null ? null : platform.name();
  }
}
