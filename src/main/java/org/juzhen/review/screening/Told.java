package org.juzhen.review.screening;

import java.util.List;
import org.juzhen.review.AddedLines;

/**
 * What a repost tells again of its original: the body, or what is drawn on cards.
 *
 * @param passage where it stands
 * @param from where it begins in the passage
 * @param lines of it as far as it is compared; together, sign by sign, as long as the passage
 * @param cut what is missing at its end is missing because the platform takes no more
 * @param drawn it is drawn: whether a space stood where a line ends is not to be seen
 */
record Told(Passage passage, int from, List<String> lines, boolean cut, boolean drawn) {

  /**
   * The body without the lines at its end that the hub itself added, and that the original lacks.
   */
  static Told body(Draft draft, Original original) {
    boolean cut = Cut.ofBody(draft, original);
    String body = draft.body().text();
    String source = draft.source() == null ? null : draft.source().name();
    String rest = source == null ? body : without(body, AddedLines.source(source), original);
    String theirs = cut ? without(rest, AddedLines.cut(), original) : rest;
    return new Told(draft.body(), 0, List.of(theirs.split("(?<=\\n)")), cut, false);
  }

  /** The pages behind the card with the title, as they are read on. */
  static Told cards(Draft draft, Original original) {
    List<Cards.Card> cards = draft.drawn().all();
    int most = draft.limits().images();
    boolean full = most > 0 && cards.size() + draft.pictures().size() >= most;
    List<String> lines = CardLines.of(draft.drawn(), original.text());
    return new Told(draft.cards(), cards.get(1).from(), lines, full, true);
  }

  String text() {
    return String.join("", lines);
  }

  /** What is said, without what nobody sees. */
  String letters(String words) {
    return drawn ? CardLines.bare(words) : Cut.letters(words);
  }

  /** Whether it says no more than how this other text begins. */
  boolean isBeginningOf(Told other) {
    return Cut.isBeginning(other.letters(text()), other.letters(other.text()));
  }

  private static String without(String body, String line, Original original) {
    int begin = body.stripTrailing().lastIndexOf('\n') + 1;
    boolean ours = Cut.letters(body.substring(begin)).equals(Cut.letters(line));
    return ours && count(body, line) > count(original.text(), line)
        ? body.substring(0, begin)
        : body;
  }

  private static long count(String text, String line) {
    String letters = Cut.letters(line);
    return text.lines().filter(l -> Cut.letters(l).equals(letters)).count();
  }
}
