package org.juzhen.upward;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.ShownBody;
import org.juzhen.kernel.ClockView;
import org.juzhen.review.TextDiff;

/**
 * One round of an offer with everything that happened to it.
 *
 * @param intact what is read has the digest that was kept with it
 * @param clearedDigest what the clearance of a post binds, or null for an article
 * @param awaitedInVain since when the holder knows that nothing has come there, while that is so
 * @param rounds all rounds of this text at this portal, the latest first
 * @param actions what the reader may do now
 */
public record OfferView(
    UUID id,
    OfferState state,
    OfferKind kind,
    UUID sourceId,
    Integer sourceVersion,
    Place from,
    Place to,
    UUID portalId,
    String portalName,
    int round,
    List<Round> rounds,
    Text offered,
    String digest,
    boolean intact,
    String clearedDigest,
    String reason,
    Instant wishedAt,
    boolean negotiate,
    List<ClockView> clocks,
    Said proposed,
    Said signed,
    String holderName,
    Instant answeredAt,
    Boolean answeredLate,
    Said decided,
    String knownUrl,
    UUID editId,
    String awaitedUrl,
    Instant awaitedInVain,
    UUID articleId,
    Instant publishedAt,
    Instant sourceChangedAt,
    Instant sourceWithdrawnAt,
    List<Edit> edits,
    List<Step> steps,
    List<OfferAction> actions) {

  /** A unit of the two. */
  public record Place(UUID unitId, String unitName) {}

  /** The words as they were offered; files by their digests. */
  public record Text(
      String title,
      String bodyHtml,
      String summary,
      String source,
      String sourceUrl,
      List<String> files) {
    /** For pages: the body as it may be shown. */
    public String shown() {
      return ShownBody.of(bodyHtml);
    }
  }

  /** Who did something, when, and with what words. */
  public record Said(String byName, Instant at, String words) {}

  /** One round of the same text at the same portal. */
  public record Round(UUID id, int number, OfferState state, Instant at) {}

  /** A step of its life. */
  public record Step(String action, Instant at, String byName, String words) {}

  /**
   * A changed text, what differs, and what the offering unit says.
   *
   * @param titleParts the title with what was taken away and added
   * @param parts the same of the text
   */
  public record Edit(
      UUID id,
      int number,
      String title,
      String bodyHtml,
      Said made,
      Consent answer,
      Said answered,
      List<TextDiff.Part> titleParts,
      List<TextDiff.Part> parts) {}

  /** For pages: the running clock, or null. */
  public ClockView clock() {
    return clocks.isEmpty() ? null : clocks.get(0);
  }

  /** For pages: the edit that counts or is asked about, or null. */
  public Edit latestEdit() {
    return edits.isEmpty() ? null : edits.get(edits.size() - 1);
  }

  /** For pages: the words that count, edited or as they were offered. */
  public String finalTitle() {
    return edits.stream()
        .filter(e -> e.id().equals(editId))
        .map(Edit::title)
        .findFirst()
        .orElse(offered.title());
  }
}
