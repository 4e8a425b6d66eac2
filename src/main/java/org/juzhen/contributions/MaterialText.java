package org.juzhen.contributions;

import java.util.List;
import org.jsoup.nodes.Entities;

/**
 * The first text of a post that is made of material (素材成稿): words and pictures, one after another.
 */
final class MaterialText {
  private MaterialText() {}

  /**
   * Each piece with its pictures below; where there are several, each under its title.
   *
   * @param pieces in the order in which they were chosen
   */
  static String html(List<Piece> pieces) {
    StringBuilder html = new StringBuilder();
    for (Piece piece : pieces) {
      if (pieces.size() > 1) {
        html.append("<h3>").append(Entities.escape(piece.title())).append("</h3>");
      }
      piece.text().lines().filter(l -> !l.isBlank()).forEach(l -> paragraph(html, l));
      piece.pictures().forEach(p -> picture(html, p));
    }
    return html.toString();
  }

  private static void paragraph(StringBuilder html, String line) {
    html.append("<p>").append(Entities.escape(line.strip())).append("</p>");
  }

  private static void picture(StringBuilder html, Picture picture) {
    html.append("<p><img src=\"file:")
        .append(picture.digest())
        .append("\" alt=\"")
        .append(Entities.escape(picture.alt()).replace("\"", "&quot;"))
        .append("\"></p>");
  }

  /** What one contributor said and showed. */
  record Piece(String title, String text, List<Picture> pictures) {}

  /** A picture by its digest. */
  record Picture(String digest, String alt) {}
}
