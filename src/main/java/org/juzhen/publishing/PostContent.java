package org.juzhen.publishing;

/** The words of a variant as the call needs them; nothing that its digest does not bind. */
final class PostContent {
  private PostContent() {}

  /** Whether the account's followers get it; a plan may say so for each account. */
  static boolean isPushed(Post post, Delivery d) {
    return d.push == null ? post.push : d.push;
  }

  static Errand.Content of(Post post, PostVariant v, Delivery d) {
    return new Errand.Content(
        v.title,
        v.bodyHtml,
        v.summary,
        "",
        v.sourceUrl,
        v.shownCover(),
        v.media,
        isPushed(post, d));
  }
}
