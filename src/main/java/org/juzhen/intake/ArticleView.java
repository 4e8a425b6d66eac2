package org.juzhen.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.intake.ArticleVersion.Attachment;
import org.juzhen.intake.classing.ClassRule.Because;
import org.juzhen.kernel.ClockView;

/**
 * An article with all its texts, as others see it.
 *
 * @param bodyHtml the present text, sanitised
 * @param publishedDayOnly the portal named no hour; {@code publishedAt} is the latest it may have
 *     been
 * @param flips how often the portal went back to an earlier text without a version being made
 * @param passedOver the last message that was older than what is known and said something else
 * @param importanceAlone one person's emergency that binds many, not confirmed by a second yet
 * @param importanceRule the rule that gave the class, whose name is the reason then
 * @param importanceWhy what of the article matched that rule
 * @param waiting a class that waits for a second person, or null
 * @param standing where it stands and by what that is listed, or null without an address
 * @param version for If-None-Match; {@code textVersion} counts the texts
 * @param invited accounts that the reader writes for and that may repost it without having to
 * @param actions what the reader may do: CLASSIFY, CONFIRM_CLASS
 */
public record ArticleView(
    UUID id,
    UUID unitId,
    String unitName,
    UUID portalId,
    String url,
    String title,
    String bodyHtml,
    String source,
    String sourceUrl,
    ArticleSources.Standing standing,
    String documentNo,
    Article.State state,
    Importance importance,
    String importanceReason,
    boolean importanceAlone,
    UUID importanceRule,
    List<Because> importanceWhy,
    ImportanceWanted.View waiting,
    Instant publishedAt,
    boolean publishedKnown,
    boolean publishedDayOnly,
    int flips,
    PassedOver passedOver,
    Instant receivedAt,
    List<String> topics,
    List<String> industries,
    List<String> regions,
    List<Attachment> attachments,
    int textVersion,
    List<Text> versions,
    List<ClockView> clocks,
    List<Invitations.Invited> invited,
    List<String> actions,
    int version) {

  /**
   * A message of the portal that changed nothing because it was said earlier.
   *
   * @param saidAt what the portal wrote on it, or when it came where that was sooner
   */
  public record PassedOver(Article.Older kind, Instant saidAt, Instant receivedAt) {
    static PassedOver of(Article a) {
      return a.olderAt == null || a.isWithdrawn()
          ? null
          : new PassedOver(a.olderKind, a.olderSaidAt, a.olderAt);
    }
  }

  /**
   * One of its texts, the newest first.
   *
   * @param picturesMissing that stay addresses of the portal
   * @param picturesOver of those, beyond the most that the hub fetches of one text
   * @param picturesAgainAt when those that failed are tried again, or null
   */
  public record Text(
      int number,
      String title,
      String bodyHtml,
      String source,
      String sourceUrl,
      Way way,
      String digest,
      Instant receivedAt,
      int picturesMissing,
      int picturesOver,
      Instant picturesAgainAt) {
    /** For pages: the body as it may be shown. */
    public String shown() {
      return ShownBody.of(bodyHtml);
    }

    static Text of(ArticleVersion v) {
      return new Text(
          v.number,
          v.title,
          v.bodyHtml,
          v.source,
          v.sourceUrl,
          v.way,
          v.digest,
          v.receivedAt,
          v.picturesMissing,
          v.picturesOver,
          v.picturesMissing == 0 ? null : v.picturesDueAt);
    }
  }

  /** For pages: the reader's word would be the second. */
  public boolean mayConfirm() {
    return actions.contains(ArticleDesk.CONFIRM);
  }

  /** An emergency or a response, of which a thread may be opened. */
  public boolean urgent() {
    return (importance == Importance.EMERGENCY || importance == Importance.RESPONSE)
        && state != Article.State.WITHDRAWN;
  }

  static ArticleView of(
      Article a,
      String unitName,
      List<ArticleVersion> versions,
      ClockView clock,
      ArticleSources.Standing standing,
      ImportanceWanted.View waiting,
      List<Invitations.Invited> invited,
      List<String> actions) {
    ArticleVersion now = versions.get(0);
    return new ArticleView(
        a.id,
        a.unitId,
        unitName,
        a.portalId,
        a.url,
        a.title,
        now.bodyHtml,
        now.source,
        now.sourceUrl,
        standing,
        a.documentNo,
        a.state,
        a.importance,
        a.importanceReason,
        a.importanceAlone,
        a.importanceRule,
        a.importanceWhy.stream().map(Because::of).toList(),
        waiting,
        a.publishedAt,
        a.publishedKnown,
        a.publishedDayOnly,
        a.flips,
        PassedOver.of(a),
        a.receivedAt,
        List.copyOf(a.topics),
        List.copyOf(a.industries),
        List.copyOf(a.regions),
        now.attachments.stream().map(OfferedFiles::whole).toList(),
        a.textVersion,
        versions.stream().map(Text::of).toList(),
        clock == null ? List.of() : List.of(clock),
        invited,
        actions,
        a.version);
  }

  /** Its regions, and those that it would have once somebody confirms them. */
  List<String> allRegions() {
    NewLabels wanted = waiting == null ? null : waiting.labels();
    return wanted == null
        ? regions
        : Stream.concat(regions.stream(), wanted.regions().stream()).toList();
  }

  /** For pages: the one clock, or null. */
  public ClockView clock() {
    return clocks.isEmpty() ? null : clocks.get(0);
  }
}
