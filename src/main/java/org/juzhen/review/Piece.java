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
 * @param rendering by which version of its rules the hub laid it out; later rules are another one
 * @param drawn digests of those media that the hub drew from the words
 * @param shortText the words of the short post that an article goes out with (随发短文), or null where
 *     it goes out in the platform's ordinary way
 */
public record Piece(
    UUID accountId,
    String title,
    String bodyHtml,
    String summary,
    String sourceUrl,
    List<String> media,
    String cover,
    String rendering,
    List<String> drawn,
    String shortText) {

  /** Words without a layout of their own, and what was written before there was another one. */
  public static final String FIRST = "1";

  public Piece {
    media = List.copyOf(media);
    drawn = List.copyOf(drawn);
  }

  /** In the platform's ordinary way. */
  public Piece(
      UUID accountId,
      String title,
      String bodyHtml,
      String summary,
      String sourceUrl,
      List<String> media,
      String cover,
      String rendering,
      List<String> drawn) {
    this(accountId, title, bodyHtml, summary, sourceUrl, media, cover, rendering, drawn, null);
  }

  /** Laid out by the first rules, which drew nothing. */
  public Piece(
      UUID accountId,
      String title,
      String bodyHtml,
      String summary,
      String sourceUrl,
      List<String> media,
      String cover) {
    this(accountId, title, bodyHtml, summary, sourceUrl, media, cover, FIRST, List.of());
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
    return new Piece(
        accountId, title, bodyHtml, summary, sourceUrl, media, null, rendering, drawn, shortText);
  }

  /** SHA-256 over all parts, each with its length so that no two pieces look the same. */
  public String digest() {
    StringBuilder all = new StringBuilder(rendering);
    for (String part :
        List.of(accountId.toString(), title, bodyHtml, summary, String.valueOf(sourceUrl))) {
      all.append('\n').append(part.length()).append(':').append(part);
    }
    media.forEach(m -> all.append('\n').append(m));
    if (cover != null) {
      all.append("\ncover:").append(cover);
    }
    drawn.forEach(d -> all.append("\ndrawn:").append(d));
    if (shortText != null) {
      all.append("\nshort\n").append(shortText.length()).append(':').append(shortText);
    }
    return Digests.hex(all.toString());
  }
}
