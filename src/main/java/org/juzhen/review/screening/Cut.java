package org.juzhen.review.screening;

import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.juzhen.review.AddedLines;
import org.juzhen.review.PieceLimits;

/**
 * Whether a text is short because the platform takes no more (平台截短). A text that would have fitted
 * was shortened by somebody.
 */
final class Cut {
  private static final String MORE = "…";
  private static final Pattern PARTING_DIGITS =
      Pattern.compile("(?<=[0-9.])[\\s\\p{Z}]+(?=[0-9.])");
  private static final Pattern PARTING_NOTHING =
      Pattern.compile("(?<![0-9.])[\\s\\p{Z}]+|[\\s\\p{Z}]+(?![0-9.\\s\\p{Z}])");

  private Cut() {}

  /** The title begins as the original's, says that it goes on, and the original's is too long. */
  static boolean ofTitle(Draft draft, String original) {
    int most = draft.limits().titleChars();
    String title = letters(draft.title().text());
    return title.endsWith(MORE)
        && letters(original).startsWith(withoutMore(title))
        && most > 0
        && PlatformLimits.length(draft.limits(), original) > most;
  }

  /** The original's body is longer than the platform takes. */
  static boolean ofBody(Draft draft, Original original) {
    PieceLimits limits = draft.limits();
    if (limits.markup()) {
      int most = limits.bodyChars() - source(draft);
      return limits.bodyChars() > 0 && original.html().length() > most;
    }
    return limits.bodyChars() <= 0
        || PlatformLimits.length(limits, original.text()) > limits.bodyChars();
  }

  private static int source(Draft draft) {
    String name = draft.source() == null ? null : draft.source().name();
    return name == null || name.isBlank()
        ? 0
        : "<p></p>".length() + Entities.escape(AddedLines.source(name)).length();
  }

  /** Whether what is shown is how the text begins. */
  static boolean isBeginning(String shown, String text) {
    return text.startsWith(withoutMore(shown));
  }

  static String withoutMore(String shown) {
    return shown.endsWith(MORE) ? shown.substring(0, shown.length() - MORE.length()) : shown;
  }

  /**
   * What is said, every sign of it, without white space and in half width; between digits a space
   * parts two numbers.
   */
  static String letters(String text) {
    return PARTING_NOTHING
        .matcher(PARTING_DIGITS.matcher(Passage.halved(text)).replaceAll(" "))
        .replaceAll("");
  }
}
