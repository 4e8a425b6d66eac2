package org.juzhen.intake.reading;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.select.QueryParser;

/**
 * Where a portal's pages keep things, as CSS selectors; each may be null, then the usual places are
 * tried.
 *
 * @param link the links to articles on the list page
 */
public record Selectors(
    @Size(max = 300) String link,
    @Size(max = 300) String title,
    @Size(max = 300) String body,
    @Size(max = 300) String date,
    @Size(max = 300) String source) {
  public static final Selectors NONE = new Selectors(null, null, null, null, null);

  /** Names of the fields that are no selectors. */
  public List<String> faulty() {
    return Stream.of(
            faulty("link", link),
            faulty("title", title),
            faulty("body", body),
            faulty("date", date),
            faulty("source", source))
        .filter(Objects::nonNull)
        .toList();
  }

  private static String faulty(String field, String selector) {
    if (selector == null) {
      return null;
    }
    try {
      QueryParser.parse(selector);
      return null;
    } catch (IllegalArgumentException | IllegalStateException e) {
      return field;
    }
  }
}
