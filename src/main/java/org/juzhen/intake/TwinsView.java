package org.juzhen.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.joining.SameArticle.Reason;

/**
 * Who else published an article (同稿发布情况).
 *
 * @param joinedTo the article to which this one is joined, within reach; null for the first
 * @param reason by what it was joined, or null
 * @param actions what the reader may do: JOIN, PART
 */
public record TwinsView(UUID joinedTo, Reason reason, List<Twin> others, List<String> actions) {
  static final String JOIN = "JOIN";
  static final String PART = "PART";

  /** The same article at another portal; only those within the reader's reach. */
  public record Twin(
      UUID id,
      String title,
      String unitName,
      String portalName,
      String url,
      Instant publishedAt,
      boolean withdrawn,
      Importance importance) {}

  /** For pages. */
  public boolean mayJoin() {
    return actions.contains(JOIN);
  }

  /** For pages. */
  public boolean mayPart() {
    return actions.contains(PART);
  }
}
