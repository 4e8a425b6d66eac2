package org.juzhen.kernel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

/** Columns of native queries that name no type, as the driver gives them. */
public final class Column {
  /** Stands between the words of a list in one text; no field of ours lets it in. */
  private static final String BETWEEN = "\u001f";

  private Column() {}

  /** A time; null where the column is. */
  public static Instant instant(Object time) {
    return time instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) time;
  }

  /** What {@code array_to_string(…, chr(31))} put together; empty where nothing is. */
  public static List<String> words(String joined) {
    return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN));
  }

  /** For {@code string_to_array(…, chr(31))}. */
  public static String joined(Collection<String> words) {
    return String.join(BETWEEN, words);
  }
}
