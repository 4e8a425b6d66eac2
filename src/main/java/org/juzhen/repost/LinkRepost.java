package org.juzhen.repost;

import java.util.Arrays;
import java.util.List;

/**
 * Whether a repost only points to its article (链接转载): it says less than half of the article's
 * sentences.
 */
final class LinkRepost {
  /** Shorter pieces are headings and dates, and say nothing about the rest. */
  private static final int SENTENCE = 6;

  private LinkRepost() {}

  static boolean is(String shown, String article) {
    String said = bare(shown);
    List<String> sentences =
        Arrays.stream(article.split("[。！？!?；;\\n]"))
            .map(LinkRepost::bare)
            .filter(s -> s.length() >= SENTENCE)
            .toList();
    long kept = sentences.stream().filter(said::contains).count();
    return 2 * kept < sentences.size();
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
  }
}
