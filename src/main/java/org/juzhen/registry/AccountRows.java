package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;

/**
 * Finds which accounts a list shows. A narrow reach is answered from its units, a wide one along
 * the ids, so that neither reads the whole register.
 */
@ApplicationScoped
class AccountRows {
  /** Beyond it the units are not counted out but joined. */
  private static final int NARROW = 1_000;

  /** A path that no unit has. */
  private static final String NOWHERE = "~/";

  private static final String UUIDS = "any(cast(cast(:%s as text[]) as uuid[]))";

  private static final String GRAMS = "a.grams @> cast(:grams as text[])";

  /** Said so that it is not taken for a second condition that makes the rows still fewer. */
  private static final String WORDS =
      "case when normalize(concat_ws(chr(10), a.name, a.platform_id, a.filing_no, a.cyber_no),"
          + " NFKC) ilike :words escape '\\' then true else false end";

  private static final String LIVING = " not in ('CLOSED', 'DEREGISTERED', 'EXITED')";

  private static final String ALIKE =
      "a.status"
          + LIVING
          + " and exists (select 1 from account b where b.name_key = a.name_key and b.unit_id <>"
          + " a.unit_id and b.status"
          + LIVING
          + ")";

  /** The ids of one page, in their order. */
  Uni<List<UUID>> ids(Reach reach, AccountSearch search, Paging paging) {
    if (!reach.all() && reach.own().isEmpty() && reach.below().isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    Uni<String> under =
        search.under() == null ? Uni.createFrom().item("") : path(search.under()).map(this::orNone);
    return under.chain(
        top ->
            reach.all() && top.isEmpty()
                ? page(new AccountAsk("account a"), search, paging)
                : units(reach, top).chain(units -> among(reach, top, units, search, paging)));
  }

  private static Uni<List<UUID>> among(
      Reach reach, String top, List<UUID> units, AccountSearch search, Paging paging) {
    boolean narrow = units != null;
    if (narrow && !isFrequent(search)) {
      return page(within(reach, top, units), search, paging);
    }
    AccountAsk asked = new AccountAsk("account a");
    narrow(asked, search, paging);
    if (narrow) {
      AccountAsk few = new AccountAsk("unit u");
      few.also("u.id = " + UUIDS.formatted("units"), "units", texts(units));
      return few.firstOfEach(asked, paging.rows());
    }
    AccountAsk wide = new AccountAsk("unit u");
    reachIn(wide, reach, top);
    boolean rare = search.pattern() != null && !isFrequent(search);
    return wide.page(asked, search.pattern(), rare, paging.rows());
  }

  /** Whether the words alone would bring up a good part of the register. */
  private static boolean isFrequent(AccountSearch search) {
    return search.pattern() != null
        && !AccountAsk.isRare(search.words())
        && search.status() == null
        && search.platform() == null;
  }

  /** The ids of accounts within reach for which another unit has one that looks the same. */
  Uni<List<UUID>> alike(Reach reach, Paging paging) {
    if (!reach.all() && reach.own().isEmpty() && reach.below().isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return (reach.all()
            ? Uni.createFrom().item(new AccountAsk("account a"))
            : units(reach, "").map(units -> within(reach, "", units)))
        .chain(
            ask -> {
              ask.also(ALIKE);
              return page(ask, AccountSearch.everything(), paging);
            });
  }

  private String orNone(String path) {
    return path == null ? NOWHERE : path;
  }

  private Uni<String> path(UUID unit) {
    return Sql.of("select path from unit where id = ?1").with(unit).one(String.class);
  }

  /** The units of a narrow reach, or null for a wide one, whose units nobody needs. */
  private Uni<List<UUID>> units(Reach reach, String top) {
    AccountAsk ask = new AccountAsk("unit u");
    reachIn(ask, reach, top);
    return ask.run("select u.id from ", " offset " + NARROW, 1)
        .chain(
            more ->
                more.isEmpty()
                    ? ask.run("select u.id from ", "", NARROW)
                    : Uni.createFrom().nullItem());
  }

  private static AccountAsk within(Reach reach, String top, List<UUID> units) {
    if (units == null) {
      AccountAsk among = new AccountAsk("unit u");
      reachIn(among, reach, top);
      return among.alongTheIds();
    }
    AccountAsk narrow = new AccountAsk("account a");
    narrow.also("a.unit_id = " + UUIDS.formatted("units"), "units", texts(units));
    return narrow;
  }

  private static void reachIn(AccountAsk ask, Reach reach, String top) {
    if (!reach.all()) {
      StringBuilder any = new StringBuilder("(u.id = ").append(UUIDS.formatted("own"));
      ask.value("own", texts(reach.own()));
      IntStream.range(0, reach.below().size())
          .forEach(i -> any.append(" or ").append(ask.prefix("below" + i, reach.below().get(i))));
      ask.also(any.append(")").toString());
    }
    if (!top.isEmpty()) {
      ask.also(ask.prefix("top", top));
    }
  }

  private static Uni<List<UUID>> page(AccountAsk ask, AccountSearch search, Paging paging) {
    narrow(ask, search, paging);
    return ask.run("select a.id from ", " order by a.id", paging.rows());
  }

  private static void narrow(AccountAsk ask, AccountSearch search, Paging paging) {
    ask.also(
        "a.id > :after", "after", paging.afterId() == null ? new UUID(0, 0) : paging.afterId());
    if (search.unitId() != null) {
      ask.also("a.unit_id = :unit", "unit", search.unitId());
    }
    if (search.platform() != null) {
      ask.also("a.platform = :platform", "platform", search.platform().name());
    }
    if (search.status() != null) {
      ask.also("a.status = :status", "status", search.status().name());
    }
    if (search.pattern() != null) {
      String[] grams = grams(search.words().strip());
      ask.also(GRAMS, "grams", grams);
      // What is one gram itself is in every name that the index finds.
      if (grams.length != 1 || !grams[0].equals(folded(search.words().strip()))) {
        ask.also(WORDS, "words", search.pattern());
      }
    }
  }

  /** Two characters in a row, or single ones where none stand together; as the index keeps them. */
  static String[] grams(String words) {
    int[] signs = folded(words).codePoints().toArray();
    Set<String> grams = grams(signs, 2);
    return (grams.isEmpty() ? grams(signs, 1) : grams).toArray(String[]::new);
  }

  private static Set<String> grams(int[] signs, int length) {
    Set<String> grams = new LinkedHashSet<>();
    for (int i = 0; i + length <= signs.length; i++) {
      String gram = new String(signs, i, length);
      if (gram.equals(gram.strip())) {
        grams.add(gram);
      }
    }
    return grams;
  }

  /** As the database folds what it searches: width, and the case of plain letters only. */
  private static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .codePoints()
        .map(c -> c < 128 ? Character.toLowerCase(c) : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String[] texts(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
