package org.juzhen.publishing.drafting;

/** Lays words out for a platform (排版). */
public final class Layouts {
  /**
   * Signed with every piece. Count it up with each change that makes other pieces, or other markup
   * for the same piece, out of the same words: what was cleared by older rules is never laid out
   * anew unnoticed.
   */
  public static final String VERSION = "2";

  /**
   * Of articles that go out with a short post, which the rules before did not know. What they laid
   * out stays theirs; the next change of anything is "4" for all.
   */
  public static final String WITH_SHORT_POST = "3";

  private Layouts() {}

  /** What the account would show. */
  public static Rendered of(Wording words, PlatformForm form, Drawings drawings) {
    return switch (form.shape()) {
      case ARTICLE -> new ArticleLayout(words, form, drawings).rendered();
      case SHORT -> new ShortLayout(words, form, drawings).rendered();
      case CARDS -> new CardLayout(words, form, drawings).rendered();
    };
  }
}
