package org.juzhen.connectors.spi;

import java.util.List;

/**
 * What is to be posted, already rendered for the account and already cleared by the review gate. A
 * connector may change its form (upload images, wrap it), never its words.
 *
 * @param title plain text
 * @param bodyHtml sanitised markup; {@code <img src="file:DIGEST">} points to {@link #images}
 * @param text the same as plain text, for platforms that take no markup
 * @param summary plain text, may be empty
 * @param author shown author, may be empty
 * @param sourceUrl link to the original, or null
 * @param cover picture for lists, or null; a platform that demands one is not given another
 * @param images pictures of the body
 * @param push true to push to followers where the platform knows the difference
 * @param shortText the words of the short post that an article goes out with, or null where it is
 *     to be posted in the platform's ordinary way; see {@link PublishesArticles}
 */
public record Content(
    String title,
    String bodyHtml,
    String text,
    String summary,
    String author,
    String sourceUrl,
    Image cover,
    List<Image> images,
    boolean push,
    String shortText) {
  public Content {
    images = List.copyOf(images);
  }

  /** In the platform's ordinary way. */
  public Content(
      String title,
      String bodyHtml,
      String text,
      String summary,
      String author,
      String sourceUrl,
      Image cover,
      List<Image> images,
      boolean push) {
    this(title, bodyHtml, text, summary, author, sourceUrl, cover, images, push, null);
  }
}
