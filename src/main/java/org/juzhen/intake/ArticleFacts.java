package org.juzhen.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.registry.UnitLevel;

/**
 * What others need to know of an article.
 *
 * @param portalUnitId the unit whose portal published it
 * @param portalUnitPath that unit's place in the tree
 * @param portalLevel that unit's level
 * @param version 1 for the first text, counted up with each change
 * @param importance null while nobody has classed it
 * @param publishedAt by the portal's clock; the repost clock starts here, also when it arrived late
 */
public record ArticleFacts(
    UUID id,
    UUID portalId,
    UUID portalUnitId,
    String portalUnitPath,
    UnitLevel portalLevel,
    int version,
    String title,
    Importance importance,
    Instant publishedAt,
    Instant receivedAt,
    List<String> topics,
    List<String> industries,
    List<String> regions) {

  /**
   * The same article before it got the class that it has; a class that obliges nobody, or less than
   * the one before, counts at once.
   */
  ArticleFacts beforeClassed(Importance before) {
    boolean less = importance == null || !importance.obliges() || before == Importance.EMERGENCY;
    return less ? this : classed(before);
  }

  /** The same article, if it were of that class. */
  ArticleFacts classed(Importance other) {
    return new ArticleFacts(
        id,
        portalId,
        portalUnitId,
        portalUnitPath,
        portalLevel,
        version,
        title,
        other,
        publishedAt,
        receivedAt,
        topics,
        industries,
        regions);
  }

  /** The same article, if it were about something else. */
  ArticleFacts labelled(NewLabels other) {
    return new ArticleFacts(
        id,
        portalId,
        portalUnitId,
        portalUnitPath,
        portalLevel,
        version,
        title,
        importance,
        publishedAt,
        receivedAt,
        other.topics(),
        other.industries(),
        other.regions());
  }
}
