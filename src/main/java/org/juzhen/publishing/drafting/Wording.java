package org.juzhen.publishing.drafting;

import java.util.UUID;
import org.juzhen.publishing.drafting.PlatformForm.Shape;

/**
 * What one account is to say, before its platform is asked (账号文字).
 *
 * @param title its own, or that of the post
 * @param bodyHtml went through {@code CleanHtml}
 * @param summary may be empty
 * @param sourceName who is named as the source, or null
 * @param sourceUrl where the original can be read, or null
 * @param cover digest of the picture that the author chose, or null
 * @param shape what it is to look like there, or null for the platform's ordinary way
 */
public record Wording(
    UUID accountId,
    String title,
    String bodyHtml,
    String summary,
    String sourceName,
    String sourceUrl,
    String cover,
    Shape shape) {

  /** In the platform's ordinary way. */
  public Wording(
      UUID accountId,
      String title,
      String bodyHtml,
      String summary,
      String sourceName,
      String sourceUrl,
      String cover) {
    this(accountId, title, bodyHtml, summary, sourceName, sourceUrl, cover, null);
  }

  /** The same words on another account. */
  public Wording on(UUID account) {
    return new Wording(account, title, bodyHtml, summary, sourceName, sourceUrl, cover, shape);
  }
}
