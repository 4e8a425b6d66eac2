package org.juzhen.publishing;

import org.juzhen.channel.ContentLimits;
import org.juzhen.publishing.drafting.WeChatDress;
import org.juzhen.registry.Platform;
import org.juzhen.review.Piece;

/** The words of a variant as the call needs them; nothing that its digest does not bind. */
final class PostContent {
  private PostContent() {}

  /** Whether the account's followers get it; a plan may say so for each account. */
  static boolean isPushed(Post post, Delivery d) {
    return d.push == null ? post.push : d.push;
  }

  /**
   * The words, dressed as their platform shows them.
   *
   * @param limits of the account's platform
   */
  static Errand.Content of(
      Post post, PostVariant v, Delivery d, Platform platform, ContentLimits limits) {
    return new Errand.Content(
        v.title,
        dressed(v, platform, limits),
        v.summary,
        "",
        v.sourceUrl,
        v.shownCover(),
        v.media,
        isPushed(post, d),
        v.shortText);
  }

  /** What was cleared by the first rules goes out as bare as it was. */
  private static String dressed(PostVariant v, Platform platform, ContentLimits limits) {
    return platform == Platform.WECHAT && !v.rendering.equals(Piece.FIRST)
        ? WeChatDress.of(v.bodyHtml, limits.bodyChars())
        : v.bodyHtml;
  }
}
