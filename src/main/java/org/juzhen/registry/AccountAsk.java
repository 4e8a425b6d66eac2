package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.PlannedByValue;

/** A question about accounts or their units while it is put together. */
final class AccountAsk {
  private final StringBuilder where = new StringBuilder(" where true");
  private final Map<String, Object> values = new HashMap<>();
  private final String from;

  AccountAsk(String from) {
    this.from = from;
  }

  void value(String name, Object value) {
    values.put(name, value);
  }

  void also(String condition) {
    where.append(" and ").append(condition);
  }

  void also(String condition, String name, Object value) {
    also(condition);
    value(name, value);
  }

  /** A path at or below another, in a form that the index answers for every value. */
  String prefix(String name, String path) {
    value(name, path);
    value(name + "End", path.substring(0, path.length() - 1) + "0");
    return "(u.path ~>=~ :" + name + " and u.path ~<~ :" + name + "End)";
  }

  /** The accounts of these units, asked account by account until the page is full. */
  AccountAsk alongTheIds() {
    String each = conditions();
    AccountAsk ask =
        new AccountAsk(
            "account a cross join lateral (select u.id from unit u where u.id = a.unit_id"
                + each
                + " offset 0) u");
    ask.values.putAll(values);
    return ask;
  }

  private String conditions() {
    return where.substring(" where true".length());
  }

  private AccountAsk with(AccountAsk asked, String sql) {
    AccountAsk ask = new AccountAsk(sql);
    ask.values.putAll(values);
    ask.values.putAll(asked.values);
    return ask;
  }

  /**
   * Words of one or two signs are in the names of every unit's accounts, like 发布; longer ones in
   * few.
   */
  static boolean isRare(String words) {
    return words != null && words.strip().codePointCount(0, words.strip().length()) > 2;
  }

  /**
   * One page of the accounts of these units.
   *
   * @param words what is looked for in their names, or null
   * @param rare whether it is quicker to find all that have the words, wherever they are
   */
  Uni<List<UUID>> page(AccountAsk asked, String words, boolean rare, int most) {
    return next(asked, most)
        .chain(
            found ->
                found.isWhole(most)
                    ? Uni.createFrom().item(found.ids())
                    : rare
                        ? named(asked, most)
                        : words == null ? firstOfEach(asked, most) : fromTheFirst(asked, most));
  }

  /** Those of these units among the accounts that come next. */
  private Uni<NextAccounts> next(AccountAsk asked, int most) {
    String sql =
        NextAccounts.SQL.formatted(asked.conditions(), NextAccounts.LOOKED_AT, conditions(), most);
    return with(asked, "(" + sql + ") a")
        .run("select a.id from ", "", most + 1)
        .map(NextAccounts::of);
  }

  /** Reading names is dear, so whoever begins late in the register is looked for from there. */
  private Uni<List<UUID>> fromTheFirst(AccountAsk asked, int most) {
    AccountAsk any = new AccountAsk("account a");
    any.also("a.id > :after", "after", asked.values.get("after"));
    return firstOfEach(any, 1)
        .chain(
            first -> {
              if (first.isEmpty()) {
                return Uni.createFrom().item(first);
              }
              asked.value("after", NextAccounts.before(first.get(0)));
              return next(asked, most)
                  .chain(
                      found ->
                          found.isWhole(most)
                              ? Uni.createFrom().item(found.ids())
                              : firstOfEach(asked, most));
            });
  }

  /** A page lies in those units whose first accounts come first. */
  Uni<List<UUID>> firstOfEach(AccountAsk asked, int most) {
    String each =
        "lateral (select a.id from account a where a.unit_id = u.id%s order by a.id limit %d)";
    String sql =
        "(select u.id from unit u cross join "
            + each.formatted(asked.conditions(), 1)
            + " f where true"
            + conditions()
            + " order by f.id limit "
            + most
            + ") u cross join "
            + each.formatted(asked.conditions(), most)
            + " a";
    return with(asked, sql).run("select a.id from ", " order by a.id", most);
  }

  /** Found by their names, whatever their units, and then told apart. */
  private Uni<List<UUID>> named(AccountAsk asked, int most) {
    String sql =
        "(select a.id, a.unit_id from account a where true%s offset 0) a join unit u on u.id ="
            + " a.unit_id%s";
    return with(asked, sql.formatted(asked.conditions(), conditions()))
        .run("select a.id from ", " order by a.id", most);
  }

  Uni<List<UUID>> run(String select, String order, int most) {
    return PlannedByValue.session()
        .chain(
            s -> {
              var query = s.createNativeQuery(select + from + where + order, UUID.class);
              values.forEach(query::setParameter);
              return query.setMaxResults(most).getResultList();
            });
  }
}
