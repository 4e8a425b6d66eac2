package org.juzhen.intake;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Rows of one table on their way into one statement: one array for each column, so that the
 * statement stays the same for any number of rows.
 */
final class Rows {
  private final List<Object[]> rows = new ArrayList<>();
  private final String[] types;

  /** Columns of these PostgreSQL types. */
  Rows(String... types) {
    this.types = types;
  }

  void add(Object... values) {
    if (values.length != types.length) {
      throw new IllegalArgumentException(values.length + " values for " + types.length);
    }
    rows.add(values);
  }

  int size() {
    return rows.size();
  }

  /** {@code unnest($4::uuid[], $5::text[])}, the first parameter being this one. */
  String unnest(int first) {
    StringBuilder sql = new StringBuilder("unnest(");
    for (int i = 0; i < types.length; i++) {
      sql.append(i == 0 ? "" : ", ").append('$').append(first + i).append("::").append(types[i]);
      sql.append("[]");
    }
    return sql.append(')').toString();
  }

  int columns() {
    return types.length;
  }

  void addTo(Tuple parameters) {
    for (int i = 0; i < types.length; i++) {
      parameters.addValue(column(i));
    }
  }

  private Object column(int i) {
    return switch (types[i]) {
      case "uuid" -> rows.stream().map(r -> (UUID) r[i]).toArray(UUID[]::new);
      case "text" -> rows.stream().map(r -> (String) r[i]).toArray(String[]::new);
      case "int" -> rows.stream().map(r -> (Integer) r[i]).toArray(Integer[]::new);
      case "boolean" -> rows.stream().map(r -> (Boolean) r[i]).toArray(Boolean[]::new);
      case "timestamptz" ->
          rows.stream().map(r -> time((Instant) r[i])).toArray(OffsetDateTime[]::new);
      case "bytea" -> rows.stream().map(r -> Buffer.buffer((byte[]) r[i])).toArray(Buffer[]::new);
      default -> throw new IllegalArgumentException(types[i]);
    };
  }

  private static OffsetDateTime time(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
