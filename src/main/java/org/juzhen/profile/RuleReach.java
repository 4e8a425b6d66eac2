package org.juzhen.profile;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import org.juzhen.profile.RuleEffect.Named;
import org.juzhen.profile.RuleEffect.What;

/** Counts what a rule reaches and names the first of it (影响范围). Works in the desk's turn. */
public final class RuleReach {
  private static final int MOST = 20;

  private RuleReach() {}

  /** Things that keep what they began with. */
  public static Uni<RuleEffect> frozen(What what, String sql, Object... values) {
    return read(what, true, sql, values);
  }

  /** Things that would be judged by the new value. */
  public static Uni<RuleEffect> judged(What what, String sql, Object... values) {
    return read(what, false, sql, values);
  }

  /** The statement gives a name, a link and, with every row, how many there are in all. */
  private static Uni<RuleEffect> read(What what, boolean frozen, String sql, Object... values) {
    return Panache.getSession()
        .chain(
            s -> {
              var query = s.createNativeQuery(sql, Tuple.class).setMaxResults(MOST);
              for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
              }
              return query.getResultList();
            })
        .map(rows -> effect(what, frozen, rows));
  }

  private static RuleEffect effect(What what, boolean frozen, List<Tuple> rows) {
    long count = rows.isEmpty() ? 0 : ((Number) rows.get(0).get(2)).longValue();
    return new RuleEffect(
        what,
        count,
        frozen,
        rows.stream().map(r -> new Named((String) r.get(0), (String) r.get(1))).toList());
  }
}
