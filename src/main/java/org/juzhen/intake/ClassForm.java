package org.juzhen.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The form that says how important an article is, as it was typed (认定).
 *
 * @param to the page to go back to
 */
public record ClassForm(
    String importance,
    @NotBlank @Size(max = 1_000) @Pattern(regexp = "(?s)[^\\x00]*") String reason,
    String to) {

  /** As an article's own page offers it. */
  static ClassForm on(ArticleView article) {
    return new ClassForm(null, null, "/articles/" + article.id());
  }
}
