package org.juzhen.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a portal does (门户采集状况).
 *
 * @param lagSeconds the median of arrival after publication over the last articles, or null where
 *     none told its hour
 * @param lagOf how many articles that is
 * @param flipping articles whose text goes back and forth
 * @param stuck articles of which nobody could be told for some time, because that fails
 * @param empty links of its list that brought no article the last time
 * @param hub how it stands with the hub that pushes for it, or null
 */
public record PortalCondition(
    PortalView portal,
    Long lagSeconds,
    int lagOf,
    List<Flip> flipping,
    List<Stuck> stuck,
    List<ListedLinkDesk.Empty> empty,
    HubView hub) {

  /** An article whose news fails again and again: duties and notices may be missing (后续处理受阻). */
  public record Stuck(UUID articleId, String title, int times, Instant nextAt) {}

  /** An article that the portal shows now with one text and now with another (来回变动). */
  public record Flip(UUID articleId, String title, int times, Instant lastAt) {}

  /** For pages: whole minutes, or null. */
  public Long lagMinutes() {
    return lagSeconds == null ? null : Math.round(lagSeconds / 60.0);
  }
}
