package org.juzhen.filing;

import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;

/** In which order what waits is worked off (待办排序). */
public enum FilingSort {
  /** The oldest first. */
  AGE("''", "^$"),
  /** What is due first; what has no deadline comes last. */
  DEADLINE(
      "coalesce((select min(c.dueAt) from FilingClock c where c.filingId = f.id and c.endedAt is"
          + " null), :never)",
      null),
  KIND("cast(f.kind as String)", "[A-Z_]{2,20}"),
  /** Unit by unit, in the order of the tree. */
  UNIT("u.path", "(/[0-9a-f-]{36})+/?");

  /** Later than every deadline; a database's time ends before Java's does. */
  static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final String key;
  private final String form;

  FilingSort(String key, String form) {
    this.key = key;
    this.form = form;
  }

  /** What is compared before the id, in the query's language. */
  String key() {
    return key;
  }

  /** Whether the key is a time. */
  boolean byTime() {
    return this == DEADLINE;
  }

  /** Where the page before ended. */
  record After(Object key, UUID id) {}

  /** The cursor's key and id, or null on the first page. */
  After after(Paging paging) {
    if (paging.after() == null) {
      return null;
    }
    if (byTime()) {
      Paging.TimeAndId read = paging.afterTimeAndId();
      return new After(read.at(), read.id());
    }
    int bar = paging.after().lastIndexOf('|');
    String said = bar < 0 ? "" : paging.after().substring(0, bar);
    if (!said.matches(form)) {
      throw KernelProblem.field("cursor", "WRONG_FORMAT");
    }
    return new After(said, new Paging(paging.limit(), paging.after().substring(bar + 1)).afterId());
  }

  /** What the next page's cursor holds. */
  static String cursor(Object key, UUID id) {
    return key.toString().isEmpty() ? id.toString() : key + "|" + id;
  }
}
