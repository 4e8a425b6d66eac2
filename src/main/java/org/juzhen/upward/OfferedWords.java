package org.juzhen.upward;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.juzhen.kernel.Digests;

/**
 * The words of an offer, kept as they were (报送稿).
 *
 * @param bodyText one paragraph a line, for comparing
 * @param source who is named as the source
 * @param files digests of the pictures shown and the files offered, each once
 */
record OfferedWords(
    String title,
    String bodyHtml,
    String bodyText,
    String summary,
    String source,
    String sourceUrl,
    List<String> files) {
  private static final Pattern KEPT = Pattern.compile("file:([0-9a-f]{64})");
  private static final String BETWEEN = "\u001e";

  OfferedWords {
    files = List.copyOf(files);
  }

  /** Of all of it: another word, source or file is another digest. */
  String digest() {
    return Digests.hex(
        String.join(
            BETWEEN,
            title,
            bodyHtml,
            summary,
            source,
            String.valueOf(sourceUrl),
            String.join(" ", files)));
  }

  /** Of title and body alone, as an edit changes them. */
  static String digestOf(String title, String bodyHtml) {
    return Digests.hex(title + BETWEEN + bodyHtml);
  }

  /** The kept pictures that a body shows, and these besides, each once. */
  static List<String> filesOf(String bodyHtml, List<String> besides) {
    Stream<String> shown = KEPT.matcher(bodyHtml).results().map((MatchResult m) -> m.group(1));
    return Stream.concat(shown, besides.stream()).distinct().toList();
  }
}
