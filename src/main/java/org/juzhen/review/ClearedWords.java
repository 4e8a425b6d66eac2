package org.juzhen.review;

import java.text.Normalizer;
import org.juzhen.review.screening.PlainText;

/**
 * The words of a cleared text as people read them where it stands (读网核对). A page around them, white
 * space and full-width forms make no difference; every other sign does.
 */
public final class ClearedWords {
  private ClearedWords() {}

  /**
   * Whether what was read holds the cleared words, from the first sign to the last.
   *
   * @param title of the cleared text; platforms that show none are not asked for it
   * @param content its markup, or plain text for replies
   */
  public static boolean standIn(String read, SubjectKind kind, String title, String content) {
    String body = kind == SubjectKind.POST ? PlainText.of(content).text() : content;
    String seen = folded(read);
    // A platform that shows titles shows the title before the text; another title is another text.
    return seen.contains(folded(body)) && (isWithoutTitle(seen, body) || holds(seen, title));
  }

  private static boolean isWithoutTitle(String seen, String body) {
    return seen.equals(folded(body));
  }

  private static boolean holds(String seen, String title) {
    return title.isBlank() || seen.contains(folded(title));
  }

  private static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\u200B-\\u200D\\uFEFF]", "");
  }
}
