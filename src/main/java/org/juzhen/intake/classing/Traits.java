package org.juzhen.intake.classing;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What rules look at of an article.
 *
 * @param path of its address, or empty
 * @param topics its columns and topics as the portal named them
 * @param numbers of documents that it has or names at its beginning
 */
public record Traits(
    String title, String path, List<String> topics, SourceTier tier, List<String> numbers) {

  /** How much of a text is looked through for numbers. */
  public static final int HEAD = 600;

  /**
   * An article's.
   *
   * @param own the name of the portal's unit
   */
  public static Traits of(Told a, String own) {
    Set<String> numbers = new LinkedHashSet<>();
    if (a.documentNo() != null && !a.documentNo().isBlank()) {
      numbers.add(DocumentNo.tidy(a.documentNo()));
    }
    numbers.addAll(DocumentNo.in(a.title()));
    numbers.addAll(DocumentNo.in(a.head()));
    return new Traits(
        a.title(),
        path(a.url()),
        List.copyOf(a.topics()),
        SourceTier.of(a.source(), a.sourceUrl(), own),
        new ArrayList<>(numbers));
  }

  /** What was told of an article when it came. */
  public record Told(
      String title,
      String url,
      List<String> topics,
      String source,
      String sourceUrl,
      String documentNo,
      String head) {}

  private static String path(String url) {
    try {
      String path = url == null ? null : URI.create(url.strip()).getPath();
      return path == null ? "" : path;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
