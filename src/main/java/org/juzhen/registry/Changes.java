package org.juzhen.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.juzhen.registry.AccountChange.Change;

/** Notes what changes while new values are taken over. */
final class Changes {
  private final List<Change> seen = new ArrayList<>();

  /** The value that holds from now on: the new one where one is given. */
  <T> T see(String field, T before, T after) {
    if (after == null || Objects.equals(before, after)) {
      return before;
    }
    seen.add(new Change(field, text(before), text(after)));
    return after;
  }

  List<Change> seen() {
    return List.copyOf(seen);
  }

  private static String text(Object value) {
    if (value instanceof Collection<?> many) {
      return String.join(", ", many.stream().map(String::valueOf).toList());
    }
    return value == null ? null : value.toString();
  }
}
