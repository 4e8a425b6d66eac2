package org.juzhen.review;

import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Digests;

/**
 * What one account would show, exactly. Its digest is what a clearance binds: whoever changes
 * anything here needs new signatures.
 *
 * @param accountId where it would appear
 * @param title plain text
 * @param bodyHtml sanitised markup, or plain text for replies
 * @param summary may be empty
 * @param sourceUrl link to the original, or null
 * @param media digests of cover and pictures, in order
 * @param cover digest of the picture that is the cover, one of the media, or null
 */
public record Piece(
    UUID accountId,
    String title,
    String bodyHtml,
    String summary,
    String sourceUrl,
    List<String> media,
    String cover) {
  private static final String RENDERING = "1";

  public Piece {
    media = List.copyOf(media);
  }

  /** Without a cover. */
  public Piece(
      UUID accountId,
      String title,
      String bodyHtml,
      String summary,
      String sourceUrl,
      List<String> media) {
    this(accountId, title, bodyHtml, summary, sourceUrl, media, null);
  }

  /** The same pictures, none of them the cover. */
  public Piece withoutCover() {
    return new Piece(accountId, title, bodyHtml, summary, sourceUrl, media);
  }

  /** SHA-256 over all parts, each with its length so that no two pieces look the same. */
  public String digest() {
    StringBuilder all = new StringBuilder(RENDERING);
    for (String part :
        List.of(accountId.toString(), title, bodyHtml, summary, String.valueOf(sourceUrl))) {
      all.append('\n').append(part.length()).append(':').append(part);
    }
    media.forEach(m -> all.append('\n').append(m));
    if (cover != null) {
      all.append("\ncover:").append(cover);
    }
    return Digests.hex(all.toString());
  }
}
