package org.juzhen.review;

import java.text.Normalizer;
import org.juzhen.review.screening.PlainText;

/**
 * The words of a cleared text as people read them where it stands (读网核对). White space, full-width
 * forms and the brackets around a title make no difference; every other sign does, also one that
 * was added before or after them. What stands on drawn cards is compared by {@link CardWords}.
 */
public final class ClearedWords {
  private ClearedWords() {}

  /** How what was read compares with what was cleared. */
  public enum Likeness {
    /** The cleared words and nothing else. */
    SAME,
    /** The cleared words, and others around them: a page's furniture, or something added. */
    SURROUNDED,
    OTHER
  }

  /**
   * Compares what was read with the cleared words, from the first sign to the last.
   *
   * @param title of the cleared text; platforms that show none are not asked for it
   * @param content its markup, or plain text for replies
   */
  public static Likeness of(String read, SubjectKind kind, String title, String content) {
    String body = folded(kind == SubjectKind.POST ? PlainText.of(content).text() : content);
    String head = folded(title);
    String seen = folded(read);
    if (seen.equals(body) || seen.equals(head + body) || seen.equals("【" + head + "】" + body)) {
      return Likeness.SAME;
    }
    // A platform that shows titles shows the title before the text; another title is another text.
    return seen.contains(body) && seen.contains(head) ? Likeness.SURROUNDED : Likeness.OTHER;
  }

  static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\u200B-\\u200D\\uFEFF]", "");
  }
}
