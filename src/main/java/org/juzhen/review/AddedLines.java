package org.juzhen.review;

import java.util.Locale;
import java.util.ResourceBundle;

/** The lines that the hub itself adds to a post; posts are Chinese, whatever the page speaks. */
public final class AddedLines {
  private AddedLines() {}

  /** Names the source (来源). */
  public static String source(String name) {
    return text("SOURCE") + name;
  }

  /** Says that the rest is behind the link. */
  public static String cut() {
    return text("CUT");
  }

  /** Says that pictures of a text end before it does. */
  public static String excerpt() {
    return text("EXCERPT");
  }

  private static String text(String code) {
    return ResourceBundle.getBundle("problems.review_zh", Locale.ROOT).getString("added." + code);
  }
}
