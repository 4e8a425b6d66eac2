package org.juzhen.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * An article as somebody else's system gave it away, and what is wrong with it in words. Knows
 * nothing of the hub, so that the hub is not asked about itself.
 *
 * @param html the text as it came, markup or not
 * @param date as it was written; empty where there is none
 * @param source the office it is from, not a person; null where there is none
 * @param files addresses of what is attached, as they were written
 */
record RealMaterial(String title, String html, String date, String source, List<String> files) {
  /** From here on a text without a paragraph cannot be read on a phone. */
  private static final int LONG = 500;

  /** Nobody publishes so little; it was left out on the way. */
  private static final int SHORT = 20;

  private static final Pattern DAY = Pattern.compile("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?");
  private static final Pattern TAIL = Pattern.compile("更多信息请关注|扫一扫|关注官方微信|浏览次数");
  private static final Pattern TWO_IN_ONE = Pattern.compile("https?://.*https?://.*");
  private static final Pattern HOME_PAGE = Pattern.compile(".*https?://[^/]+/?");
  private static final Pattern PARAGRAPH = Pattern.compile("\n|<(?:p|br|div)[ >/]");
  private static final Pattern TITLE_IN_ANGLES = Pattern.compile("<\\p{IsHan}");

  RealMaterial {
    files = List.copyOf(files);
  }

  /** The same with an office named by whoever sends it. */
  RealMaterial from(String office) {
    return new RealMaterial(title, html, date, office, files);
  }

  /** The bare words. */
  String text() {
    return Jsoup.parse(html).text();
  }

  /** Everything that a reader would miss, or stumble over. */
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    said(wrong, "no title", title.isBlank());
    said(wrong, "title cut with dots", title.endsWith("…") || title.endsWith("..."));
    said(wrong, "no text", text().isBlank());
    said(wrong, "hardly any text", !text().isBlank() && text().length() < SHORT);
    said(wrong, "no date", date.isBlank());
    said(wrong, "a day without an hour", DAY.matcher(date.strip()).matches());
    said(wrong, "no office as its source", source == null || source.isBlank());
    said(wrong, "text in one run", text().length() > LONG && !PARAGRAPH.matcher(html).find());
    said(wrong, "counters or promotion in the text", TAIL.matcher(html).find());
    said(wrong, "titles between < and > in the text", TITLE_IN_ANGLES.matcher(html).find());
    said(wrong, "a script in the text", html.contains("<script"));
    said(wrong, "a picture at another site", html.contains("<img "));
    said(wrong, "speaks of annexes, has no address", text().contains("附件") && files.isEmpty());
    said(wrong, "two addresses in one for an annex", anyFile(TWO_IN_ONE));
    said(wrong, "a home page for an annex", anyFile(HOME_PAGE));
    return wrong;
  }

  private boolean anyFile(Pattern shape) {
    return files.stream().anyMatch(f -> shape.matcher(f.strip()).matches());
  }

  private static void said(List<String> wrong, String what, boolean isSo) {
    if (isSo) {
      wrong.add(what);
    }
  }
}
