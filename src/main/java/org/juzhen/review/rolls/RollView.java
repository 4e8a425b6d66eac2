package org.juzhen.review.rolls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A list as people read it.
 *
 * @param unitName who keeps it
 * @param own whether the unit that was asked for keeps it, and not one above
 * @param version for If-Match; 0 where nothing was kept yet
 * @param changedAt null where nothing was kept yet
 */
public record RollView(
    RollKind kind,
    UUID unitId,
    String unitName,
    boolean own,
    List<String> lines,
    int version,
    Instant changedAt) {

  /** For a field of several lines. */
  public String text() {
    return String.join("\n", lines);
  }
}
