package org.juzhen.paper;

import java.util.EnumSet;
import java.util.Set;
import org.jsoup.nodes.Entities;

/** Words that look alike, as a form shows them (同一格式的文字): struck out, raised, heavy or plain. */
public record PaperRun(String text, Set<Look> looks) {
  /** How words look, with the tag of each on the screen and its property in Word (ECMA-376). */
  public enum Look {
    STRUCK("s", "<w:strike/>"),
    RAISED("sup", "<w:vertAlign w:val=\"superscript\"/>"),
    LOWERED("sub", "<w:vertAlign w:val=\"subscript\"/>"),
    STRONG("strong", "<w:b/>"),
    SLANTED("em", "<w:i/>"),
    UNDERLINED("u", "<w:u w:val=\"single\"/>");

    private final String tag;
    private final String property;

    Look(String tag, String property) {
      this.tag = tag;
      this.property = property;
    }
  }

  public PaperRun {
    looks = looks.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(looks));
  }

  /** Words without any look. */
  public static PaperRun plain(String text) {
    return new PaperRun(text, Set.of());
  }

  /** The words for a page, nothing in them can act. */
  public String html() {
    String html = Entities.escape(text);
    for (Look look : Look.values()) {
      html = looks.contains(look) ? "<" + look.tag + ">" + html + "</" + look.tag + ">" : html;
    }
    return html;
  }

  /** Properties of a run in a Word document, in the order that the standard wants. */
  String properties() {
    StringBuilder all = new StringBuilder();
    for (Look look :
        new Look[] {Look.STRONG, Look.SLANTED, Look.STRUCK, Look.UNDERLINED, Look.RAISED}) {
      all.append(looks.contains(look) ? look.property : "");
    }
    boolean lowered = looks.contains(Look.LOWERED) && !looks.contains(Look.RAISED);
    all.append(lowered ? Look.LOWERED.property : "");
    return all.isEmpty() ? "" : "<w:rPr>" + all + "</w:rPr>";
  }
}
