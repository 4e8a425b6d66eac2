package org.juzhen.knowledge.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which questions are compared: compatibility forms folded (NFKC), lower case, a dozen
 * spoken turns rewritten, then single characters and pairs of neighbours. Measured against words
 * from segmenters, single characters find the right government question more often.
 */
public final class Phrases {
  /** Longer messages say their question early; the rest only adds noise and cost. */
  private static final int LONGEST = 400;

  private static final Pattern TOKEN = Pattern.compile("[a-z0-9]+|[\\p{IsHan}]");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final List<Rewrite> REWRITES =
      WordList.read("/knowledge/rewrites.txt").stream().map(Rewrite::of).toList();

  private Phrases() {}

  private record Rewrite(Pattern from, String to) {
    static Rewrite of(String line) {
      int equals = line.indexOf('=');
      return new Rewrite(
          Pattern.compile(line.substring(0, equals).strip()),
          Matcher.quoteReplacement(line.substring(equals + 1).strip()));
    }
  }

  /** The normal form. */
  public static String normal(String text) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String form = Normalizer.normalize(head, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (Rewrite rewrite : REWRITES) {
      form = rewrite.from().matcher(form).replaceAll(rewrite.to());
    }
    return form;
  }

  /** Letters, digits and characters only: two questions with the same key ask the same. */
  public static String key(String text) {
    return String.join("", singles(normal(text)));
  }

  /** Single characters; runs of Latin letters or digits count as one. In order, with repeats. */
  static List<String> singles(String normal) {
    List<String> tokens = new ArrayList<>();
    Matcher found = TOKEN.matcher(normal);
    while (found.find()) {
      tokens.add(found.group());
    }
    return tokens;
  }

  /** Pairs of neighbouring characters; nothing reaches across a gap. */
  static List<String> pairs(String normal) {
    List<String> pairs = new ArrayList<>();
    Matcher found = TOKEN.matcher(normal);
    String before = null;
    int end = -1;
    while (found.find()) {
      if (before != null && found.start() == end) {
        pairs.add(before + found.group());
      }
      before = found.group();
      end = found.end();
    }
    return pairs;
  }

  /** The numbers that a text names. */
  static Set<String> numbers(String text) {
    Set<String> numbers = new LinkedHashSet<>();
    Matcher found = NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    while (found.find()) {
      numbers.add(found.group());
    }
    return numbers;
  }
}
