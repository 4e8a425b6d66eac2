package org.juzhen.publishing;

import java.util.List;
import java.util.UUID;
import org.juzhen.files.CleanHtml;

/**
 * What somebody needs to post by hand, and the form for the proof (人工发布页).
 *
 * @param text the words without markup, to be copied
 * @param body the same as it is meant to look
 * @param shortText the short post that an article goes out with, or null
 * @param pictures digests, the cover first
 * @param url the link that was typed, or an empty string
 * @param screenshot the picture that was handed in already, or null
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
    String url,
    UUID screenshot) {

  static ByHandPage of(DeliveryView d, Errand.Content c, String url, UUID screenshot) {
    return new ByHandPage(
        d,
        c.title(),
        CleanHtml.text(c.bodyHtml()),
        PostPage.shown(c.bodyHtml()),
        c.summary(),
        c.shortText(),
        c.sourceUrl(),
        c.media(),
        url == null ? "" : url,
        screenshot);
  }
}
