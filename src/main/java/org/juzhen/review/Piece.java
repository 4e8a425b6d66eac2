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
 */
public record Piece(
    UUID accountId,
    String title,
    String bodyHtml,
    String summary,
    String sourceUrl,
    List<String> media) {
  private static final String RENDERING = "1";

  public Piece {
    media = List.copyOf(media);
  }

  /** SHA-256 over all parts, each with its length so that no two pieces look the same. */
  public String digest() {
    StringBuilder all = new StringBuilder(RENDERING);
    for (String part :
        List.of(accountId.toString(), title, bodyHtml, summary, String.valueOf(sourceUrl))) {
      all.append('\n').append(part.length()).append(':').append(part);
    }
    media.forEach(m -> all.append('\n').append(m));
    return Digests.hex(all.toString());
  }
}
