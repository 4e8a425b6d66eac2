package org.juzhen.intake.joining;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juzhen.intake.reading.CanonicalUrl;

/**
 * What of an article tells whether it is the same as another (稿件特征).
 *
 * @param portalId null for what was entered by hand
 * @param address the same for all spellings, or null
 * @param document the document's number in one spelling, or null
 * @param title without signs and spaces
 * @param titleIsCut it ends in dots
 * @param numbers every number and ordinal of the text
 * @param publishedKnown false where the time of arrival stands in
 */
public record Likeness(
    UUID portalId,
    String address,
    String document,
    String title,
    boolean titleIsCut,
    TextSketch text,
    Set<String> numbers,
    Instant publishedAt,
    boolean publishedKnown) {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern CUT = Pattern.compile("(…|\\.{2,}|。{2,})\\s*$");
  static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?|第[一二三四五六七八九十百千零〇两]+");
  private static final Pattern DOCUMENT = Pattern.compile("[\\p{L}]{1,20}[0-9]{4}第?[0-9]{1,5}号");

  /** An article as it stands there. */
  public record Told(
      UUID portalId,
      String url,
      String documentNo,
      String title,
      String text,
      Instant publishedAt,
      boolean publishedKnown) {}

  public static Likeness of(Told a) {
    return new Likeness(
        a.portalId(),
        CanonicalUrl.of(a.url()),
        document(a.documentNo()),
        bare(a.title()),
        CUT.matcher(a.title()).find(),
        TextSketch.of(bare(a.text())),
        numbers(a.text()),
        a.publishedAt(),
        a.publishedKnown());
  }

  /** Numbers by which likely twins are found; see {@link TextSketch#bands}. */
  public long[] bands() {
    return text.bands();
  }

  /** 冀政办〔2024〕3号 in all its brackets; what is no number ("无") is none. */
  static String document(String number) {
    String bare = number == null ? "" : bare(number);
    return DOCUMENT.matcher(bare).matches() ? bare : null;
  }

  static String bare(String text) {
    String even = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NO_WORD.matcher(even).replaceAll("");
  }

  static Set<String> numbers(String text) {
    Set<String> found = new TreeSet<>();
    Matcher m = NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    while (m.find()) {
      found.add(m.group());
    }
    return found;
  }
}
