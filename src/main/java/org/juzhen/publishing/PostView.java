package org.juzhen.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.registry.Platform;
import org.juzhen.review.ReviewView;
import org.juzhen.review.screening.PersonalData;

/**
 * A post with everything that hangs on it.
 *
 * @param revision counted up with each change of the text
 * @param digest of all that is to be shown, over all accounts
 * @param concernedUnitIds units that co-sign
 * @param note why it came back, or null
 * @param unowedSince since when its unit has not owed this repost any more, while some of it is not
 *     out, or null
 */
public record PostView(
    UUID id,
    int revision,
    int version,
    String digest,
    PostState state,
    String note,
    UUID unitId,
    UUID authorId,
    String title,
    String bodyHtml,
    String summary,
    UUID coverFileId,
    String grade,
    List<UUID> concernedUnitIds,
    UUID planFileId,
    UUID articleId,
    Instant unowedSince,
    String sourceName,
    String sourceUrl,
    boolean push,
    List<Variant> variants,
    List<ReviewView> reviews,
    List<DeliveryView> deliveries,
    List<String> actions,
    Instant createdAt,
    Instant changedAt) {

  /** Some of it is not sent by itself, because nobody owes it any more. */
  public boolean held() {
    return deliveries.stream().anyMatch(DeliveryView::held);
  }

  /** The title as lists show it, without numbers of persons. */
  public String line() {
    return PersonalData.masked(title);
  }

  /**
   * What one account shows.
   *
   * @param state the delivery's state, or how far its text is
   * @param shortText the short post that an article goes out with (随发短文), or null
   * @param archivedOn since when its account is kept as an archive, or null while it lives
   */
  public record Variant(
      UUID accountId,
      String accountName,
      Platform platform,
      String digest,
      String state,
      String title,
      String bodyHtml,
      String summary,
      String shortText,
      boolean cleared,
      LocalDate archivedOn) {}
}
