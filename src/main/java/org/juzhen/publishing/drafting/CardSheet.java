package org.juzhen.publishing.drafting;

import java.util.List;
import org.juzhen.kernel.Digests;

/**
 * What is drawn on one picture (图文卡片), to the letter; the same sheet always gives the same picture.
 *
 * @param lines of the text; an empty one parts paragraphs
 * @param foot the line at the bottom, or empty
 */
public record CardSheet(Kind kind, List<String> lines, String foot) {
  /** Counted up with each change of how sheets are drawn. */
  private static final String VERSION = "1";

  public CardSheet {
    lines = List.copyOf(lines);
  }

  /** What it is for. */
  public enum Kind {
    /** The first of several: the title. */
    TITLE(1080, 1440),
    /** A page of text. */
    PAGE(1080, 1440),
    /** A cover in the format of articles. */
    COVER(900, 383);

    private final int width;
    private final int height;

    Kind(int width, int height) {
      this.width = width;
      this.height = height;
    }

    public int width() {
      return width;
    }

    public int height() {
      return height;
    }
  }

  /** Of everything that is drawn. */
  public String digest() {
    return Digests.hex(VERSION + "\n" + kind + "\n" + String.join("\n", lines) + "\n\u0000" + foot);
  }

  /** The words on it, as they are said beside it. */
  public String said() {
    return String.join("", lines.stream().map(l -> l.isEmpty() ? "\n" : l).toList()).strip();
  }
}
