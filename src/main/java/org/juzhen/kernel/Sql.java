package org.juzhen.kernel;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * One statement of PostgreSQL in the running session, with its values; built and run once. Reads as
 * {@code Sql.of("…where id = ?1").with(id).list(UUID.class)}. What it runs beside other statements
 * of the same session must wait for them.
 */
public final class Sql {
  private final String text;
  private final Map<Integer, Object> numbered = new LinkedHashMap<>();
  private final Map<String, Object> named = new LinkedHashMap<>();
  private int most = Integer.MAX_VALUE;

  private Sql(String text) {
    this.text = text;
  }

  public static Sql of(String text) {
    return new Sql(text);
  }

  /** The next of {@code ?1}, {@code ?2}, …; an array is one value. */
  public Sql with(Object value) {
    numbered.put(numbered.size() + 1, value);
    return this;
  }

  /** The value of {@code :name}. */
  public Sql with(String name, Object value) {
    named.put(name, value);
    return this;
  }

  /** The values of many names. */
  public Sql withAll(Map<String, ?> values) {
    named.putAll(values);
    return this;
  }

  /** No more rows than this. */
  public Sql most(int rows) {
    most = rows;
    return this;
  }

  /** All rows: an entity, one plain type where one column is read, a tuple or an array. */
  public <T> Uni<List<T>> list(Class<T> type) {
    return Panache.getSession().chain(s -> selection(s, type).getResultList());
  }

  /** The only row, or null; more than one is an error. */
  public <T> Uni<T> one(Class<T> type) {
    return Panache.getSession().chain(s -> selection(s, type).getSingleResultOrNull());
  }

  /** The only row of a statement that always has one, as a count does. */
  public <T> Uni<T> row(Class<T> type) {
    return Panache.getSession().chain(s -> selection(s, type).getSingleResult());
  }

  /** How many rows were written. */
  public Uni<Integer> update() {
    return Panache.getSession()
        .chain(
            s -> {
              Mutiny.Query<?> statement = s.createNativeQuery(text);
              give(statement::setParameter, statement::setParameter);
              return statement.executeUpdate();
            });
  }

  private <T> Mutiny.SelectionQuery<T> selection(Mutiny.Session session, Class<T> type) {
    Mutiny.SelectionQuery<T> query = session.createNativeQuery(text, type);
    give(query::setParameter, query::setParameter);
    return most == Integer.MAX_VALUE ? query : query.setMaxResults(most);
  }

  private void give(BiConsumer<Integer, Object> byNumber, BiConsumer<String, Object> byName) {
    numbered.forEach(byNumber);
    named.forEach(byName);
  }
}
