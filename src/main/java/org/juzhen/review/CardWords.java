package org.juzhen.review;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.juzhen.review.ClearedWords.Likeness;

/**
 * The words of the cards of a post as somebody read them off the pictures (卡片文字核对).
 *
 * <p>What can be compared: the words that were drawn, card after card in the order in which they
 * are looked through, each sign of them; white space and full-width forms make no difference, and
 * what the hub drew at the foot of a card (page, source, that it is an excerpt) may be read along
 * or left out. What cannot: the picture itself. On a platform it is scaled and encoded anew, its
 * words are copied by nobody, and what was drawn beside them, or in another colour, is in no text.
 * So words that were read off say that these words stand there, and a look at the cards without
 * words says no more than that this person saw them; the words of the text beside the cards say
 * nothing of the cards.
 */
public final class CardWords {
  private CardWords() {}

  /**
   * Compares what was read off with what was drawn.
   *
   * @param cards the words of each card, the one with the title first
   * @param source as it is named at the foot, or null
   */
  public static Likeness of(String read, List<String> cards, String source) {
    String named = named(source);
    String drawn =
        IntStream.range(0, cards.size())
            .mapToObj(i -> quoted(cards.get(i)) + page(i, cards.size() - 1) + named)
            .collect(Collectors.joining());
    Matcher m = Pattern.compile(drawn).matcher(ClearedWords.folded(read));
    return m.matches() ? Likeness.SAME : m.find(0) ? Likeness.SURROUNDED : Likeness.OTHER;
  }

  /** Its own number and no other: a number at the end of a card would grow by any that is taken. */
  private static String page(int number, int of) {
    return number == 0 ? "" : "(?:" + number + "/" + of + ")?";
  }

  private static String named(String source) {
    String line = source == null ? "" : "|" + quoted(AddedLines.source(source));
    return "(?:" + quoted(AddedLines.excerpt()) + line + ")?";
  }

  private static String quoted(String words) {
    return Pattern.quote(ClearedWords.folded(words));
  }
}
