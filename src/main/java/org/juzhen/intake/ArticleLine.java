package org.juzhen.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.ClockView;

/**
 * An article in a list.
 *
 * @param clocks while nobody has classed it, the repost clock that is running all the same
 */
public record ArticleLine(
    UUID id,
    UUID unitId,
    String unitName,
    UUID portalId,
    String url,
    String title,
    Article.State state,
    Importance importance,
    Instant publishedAt,
    boolean publishedKnown,
    Instant receivedAt,
    int textVersion,
    List<ClockView> clocks) {

  static ArticleLine of(Article a, String unitName, ClockView clock) {
    return new ArticleLine(
        a.id,
        a.unitId,
        unitName,
        a.portalId,
        a.url,
        a.title,
        a.state,
        a.importance,
        a.publishedAt,
        a.publishedKnown,
        a.receivedAt,
        a.textVersion,
        clock == null ? List.of() : List.of(clock));
  }

  /** For pages: the one clock, or null. */
  public ClockView clock() {
    return clocks.isEmpty() ? null : clocks.get(0);
  }
}
