package org.juzhen.intake;

import org.jboss.resteasy.reactive.RestForm;

/** The fields of the form by which an article is entered by hand. */
public class EntryForm {
  @RestForm public String title;
  @RestForm public String source;
  @RestForm public String url;
  @RestForm public String publishedAt;
  @RestForm public String importance;
  @RestForm public String bodyHtml;

  NewArticle wanted() {
    return new NewArticle(
        null,
        null,
        blankToNull(url),
        title,
        bodyHtml,
        source,
        null,
        blankToNull(publishedAt),
        blankToNull(importance) == null ? null : Importance.named(importance),
        null,
        null,
        null,
        null);
  }

  static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
