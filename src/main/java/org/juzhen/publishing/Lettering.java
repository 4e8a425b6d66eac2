package org.juzhen.publishing;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The font with which this server writes Chinese into pictures (字体): one that the system has
 * installed; none is shipped. Looking for it reads every font once, so it is not for an event loop.
 */
final class Lettering {
  private static final Logger LOG = Logger.getLogger(Lettering.class);

  /** Free fonts that systems offer as packages; the first of them is in the hub's own image. */
  private static final List<String> KNOWN =
      List.of(
          "Noto Sans CJK SC",
          "Source Han Sans SC",
          "Noto Sans SC",
          "WenQuanYi Micro Hei",
          "WenQuanYi Zen Hei",
          "Droid Sans Fallback");

  /** Everyday signs, a rarer one and the marks between them. */
  private static final String SAMPLE =
      "\u8f6c\u8f7d\u6765\u6e90\u53d1\u5e03\u9572\uff08\u3014\u3015\uff09\uff1a\u300a\u300b12";

  private static volatile Lettering found;

  private final Font font;

  private Lettering(Font font) {
    this.font = font;
  }

  /** What this server has, as far as anybody has looked; until then it is taken to have one. */
  static boolean isTakenToBeThere() {
    Lettering now = found;
    return now == null || now.font != null;
  }

  /** Looks once. */
  static Lettering ofThisServer() {
    if (found == null) {
      found = new Lettering(search());
      if (found.font == null) {
        LOG.warn(
            "No font here can write Chinese, so no cards are drawn; install fonts-noto-cjk and"
                + " fontconfig, and start again");
      }
    }
    return found;
  }

  /** Null where there is none. */
  Font font() {
    return font;
  }

  private static Font search() {
    try {
      List<String> installed =
          Arrays.asList(
              GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
      return Stream.concat(KNOWN.stream().filter(installed::contains), installed.stream())
          .map(name -> new Font(name, Font.PLAIN, 12))
          .filter(f -> f.canDisplayUpTo(SAMPLE) == -1)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    } catch (RuntimeException | Error noFonts) {
      // Without fontconfig Java throws one of several errors here.
      LOG.debug("Fonts cannot be read", noFonts);
      return null;
    }
  }
}
