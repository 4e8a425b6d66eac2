package org.juzhen.publishing;

import java.util.List;
import java.util.UUID;
import org.juzhen.files.CleanHtml;

/**
 * What somebody needs to post by hand, and the form for the proof (人工发布页).
 *
 * @param text the words without markup, to be copied; null where it may be out already
 * @param body the same as it is meant to look
 * @param shortText the short post that an article goes out with, or null
 * @param pictures digests, the cover first
 * @param typed what was handed in so far
 */
public record ByHandPage(
    DeliveryView delivery,
    String title,
    String text,
    String body,
    String summary,
    String shortText,
    String sourceUrl,
    List<String> pictures,
    Typed typed) {
  /**
   * A form that came back.
   *
   * @param url the link, or null
   * @param screenshot the picture that is kept already, or null
   * @param postedAt the time as it was typed, or null
   */
  public record Typed(String url, UUID screenshot, String postedAt) {}

  /** Its words are there to be posted; else it may be out already. */
  public boolean isToPost() {
    return text != null;
  }

  /** Nobody is to post it: whoever finds it says where it is. */
  static ByHandPage found(DeliveryView d, Typed typed) {
    return new ByHandPage(d, null, null, null, null, null, null, List.of(), typed);
  }

  static ByHandPage of(DeliveryView d, Errand.Content c, Typed typed) {
    return new ByHandPage(
        d,
        c.title(),
        CleanHtml.text(c.bodyHtml()),
        PostPage.shown(c.bodyHtml()),
        c.summary(),
        c.shortText(),
        c.sourceUrl(),
        c.media(),
        typed);
  }
}
