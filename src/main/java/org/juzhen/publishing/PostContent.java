package org.juzhen.publishing;

/** The words of a variant as the call needs them; nothing that its digest does not bind. */
final class PostContent {
  private PostContent() {}

  static Errand.Content of(Post post, PostVariant v) {
    return new Errand.Content(
        v.title, v.bodyHtml, v.summary, "", v.sourceUrl, v.shownCover(), v.media, post.push);
  }
}
