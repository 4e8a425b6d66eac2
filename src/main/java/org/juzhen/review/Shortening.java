package org.juzhen.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a text short by leaving out its end (截短): after a whole sentence, else after a clause, else
 * between two words; never within a number, a name in marks, a document's number or a link. What
 * ends before its sentence does says so.
 *
 * @param fits whether so much may be shown; what begins a text that fits has to fit, too
 */
public record Shortening(Predicate<String> fits) {
  private static final String MORE = "…";
  private static final String DIGITS = "[0-9\uff10-\uff19〇零一二两三四五六七八九十百千万亿]";
  private static final Pattern SENTENCE = Pattern.compile("(?:[。！？!?；;]|…+)[”’」』）)》]*");
  private static final Pattern CLAUSE = Pattern.compile("[，、：:,]");

  /** What is shown whole or not at all. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "https?://[\\x21-\\x7e]+"
              + "|\\p{IsHan}{0,4}〔[0-9]{4}〕[0-9]+号"
              + "|《[^》]{1,60}》|“[^”]{1,40}”|（[^）]{1,40}）"
              + "|\\p{IsHan}{1,6}(?:[·•]\\p{IsHan}{1,8})+"
              + "|[A-Za-z][A-Za-z0-9_.@\\-]*"
              + "|第?"
              + DIGITS
              + "+(?:[.．,，:：/～~—\\-]?[0-9\uff10-\uff19]+)*[%％‰]?\\p{IsHan}{0,2}"
              + "|\\X");

  /** Where even the first name is too long; numbers stay whole there, too. */
  private static final Pattern SIGN =
      Pattern.compile("〔[0-9]{4}〕[0-9]+号|[A-Za-z0-9]+(?:[.,:/][A-Za-z0-9]+)*|\\X");

  /** The text where it fits; else as many whole sentences as do, if they say enough. */
  public String sentences(String text) {
    if (fits.test(text)) {
      return text;
    }
    String sentences = longest(text, ends(SENTENCE, text), "");
    String shorter = line(text);
    return sentences.length() * 3 >= shorter.length() ? sentences : shorter;
  }

  /** The text where it fits; else its beginning, which says that it goes on. */
  public String line(String text) {
    if (fits.test(text)) {
      return text;
    }
    String clauses = longest(text, starts(CLAUSE, text), MORE);
    String words = longest(text, ends(WHOLE, text), MORE);
    if (words.isEmpty()) {
      return longest(text, ends(SIGN, text), MORE);
    }
    return clauses.length() * 2 >= words.length() ? clauses : words;
  }

  /**
   * Of those beginnings the longest that fits; what does not fit is never followed by what does.
   */
  private String longest(String text, Iterable<Integer> ends, String more) {
    String best = "";
    for (int end : ends) {
      String shown = text.substring(0, end).stripTrailing() + more;
      if (!fits.test(shown)) {
        break;
      }
      best = shown;
    }
    return best;
  }

  private static Iterable<Integer> ends(Pattern what, String text) {
    return () -> what.matcher(text).results().map(r -> r.end()).iterator();
  }

  /** Before each mark that stands between whole words. */
  private static Iterable<Integer> starts(Pattern mark, String text) {
    List<Integer> starts = new ArrayList<>();
    Matcher whole = WHOLE.matcher(text);
    while (whole.find() && starts.size() < 2_000) {
      if (mark.matcher(whole.group()).matches()) {
        starts.add(whole.start());
      }
    }
    return starts;
  }

  /** One line: breaks are spaces between letters and behind words without a mark, else nothing. */
  public static String plain(String text) {
    String marked = text.strip().replaceAll("\\h*\\R\\s*", "\n");
    return marked
        .replaceAll("(?<=[。！？；：，、…”》）!?;:,.)])\\n", "")
        .replaceAll("[\\s\u3000\u00a0]+", " ");
  }
}
