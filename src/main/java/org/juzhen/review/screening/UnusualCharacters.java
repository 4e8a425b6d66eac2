package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/**
 * Points at a character that never stood where it stands, while one that is often taken for it did.
 * A hint only: the model has read little.
 */
@ApplicationScoped
class UnusualCharacters implements Check {
  private static final int MOST = 20;
  private static final int TRIPLE = 4;

  /** With less, more hints are wrong than people bear. */
  private static final int TOO_WEAK = 1;

  private final Confusables confusables = Confusables.shipped();
  private final LanguageBook book;

  UnusualCharacters(LanguageBook book) {
    this.book = book;
  }

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    LanguageModel model = book.of(draft.unitPath());
    int[] said = {0};
    for (Passage passage : draft.passages()) {
      String text = passage.text();
      for (int i = 0; i < text.length() && said[0] < MOST; i++) {
        char better = better(model, text, i);
        if (better != 0) {
          said[0]++;
          int from = Math.max(0, i - 1);
          int to = Math.min(text.length(), i + 2);
          String usual = text.substring(from, i) + better + text.substring(i + 1, to);
          report.accept(hint(passage, from, to, usual));
        }
      }
    }
  }

  private static Finding hint(Passage passage, int from, int to, String usual) {
    String found = passage.text().substring(from, to);
    return Finding.at(
        passage, from, to, Gate.TEXT, Severity.HINT, Rule.UNUSUAL_CHARACTER, found, usual);
  }

  /** The character that fits better at this place, or 0. */
  char better(LanguageModel model, String text, int i) {
    char x = text.charAt(i);
    String others = confusables.of(x);
    if (others.isEmpty() || triples(model, text, i, x) > 0 || bothPairs(model, text, i, x)) {
      return 0;
    }
    char best = 0;
    int most = TOO_WEAK;
    for (int k = 0; k < others.length(); k++) {
      char y = others.charAt(k);
      int seen =
          TRIPLE * triples(model, text, i, y)
              + strangers(model, text, i, x) * weaker(model, text, i, y);
      if (seen > most && bothPairs(model, text, i, y)) {
        best = y;
        most = seen;
      }
    }
    return best;
  }

  /** How often the triples around the place were seen with this character there. */
  private static int triples(LanguageModel model, String text, int i, char c) {
    char a2 = at(text, i - 2);
    char a1 = at(text, i - 1);
    char b1 = at(text, i + 1);
    char b2 = at(text, i + 2);
    int seen = a1 != 0 && b1 != 0 ? model.triple(a1, c, b1) : 0;
    seen += a2 != 0 && a1 != 0 ? model.triple(a2, a1, c) : 0;
    return seen + (b1 != 0 && b2 != 0 ? model.triple(c, b1, b2) : 0);
  }

  /** Whether each neighbour was seen beside this character. */
  private static boolean bothPairs(LanguageModel model, String text, int i, char c) {
    char a = at(text, i - 1);
    char b = at(text, i + 1);
    return (a != 0 || b != 0)
        && (a == 0 || model.pair(a, c) > 0)
        && (b == 0 || model.pair(c, b) > 0);
  }

  /** How many neighbours never stood beside this character. */
  private static int strangers(LanguageModel model, String text, int i, char c) {
    char a = at(text, i - 1);
    char b = at(text, i + 1);
    return (a != 0 && model.pair(a, c) == 0 ? 1 : 0) + (b != 0 && model.pair(c, b) == 0 ? 1 : 0);
  }

  /** How often the rarer of both pairs was seen. */
  private static int weaker(LanguageModel model, String text, int i, char c) {
    char a = at(text, i - 1);
    char b = at(text, i + 1);
    int left = a == 0 ? 0 : model.pair(a, c);
    int right = b == 0 ? 0 : model.pair(c, b);
    return a == 0 ? right / 3 : b == 0 ? left / 3 : Math.min(left, right);
  }

  private static char at(String text, int i) {
    return i >= 0 && i < text.length() && LanguageModel.isHan(text.charAt(i)) ? text.charAt(i) : 0;
  }
}
