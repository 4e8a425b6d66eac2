package org.juzhen.publishing;

import java.util.List;
import java.util.UUID;
import org.juzhen.publishing.drafting.PlatformForm.Shape;
import org.juzhen.publishing.drafting.Rendered;
import org.juzhen.publishing.drafting.Rendered.CoverFrom;
import org.juzhen.registry.Platform;

/**
 * What readers would see of a post on one account (预览), and what became of its words.
 *
 * @param digest of exactly this, as it is signed
 * @param rendering by which version of the hub's rules it is laid out
 * @param current the rules of today would make the same of it; else nothing more is said of it
 * @param bodyHtml as readers get it, links that the platform takes away already gone
 * @param words title, text, source and link as one text, where the platform shows them so; else
 *     null
 * @param shortText the short post that an article goes out with, or null
 * @param pictures in their order
 * @param drawn those of the pictures that the hub drew
 * @param taken whether it is a repost of its article or only a link to it; null without an article
 * @param source where the platform's limits are written down
 */
public record PostPreview(
    UUID accountId,
    String accountName,
    Platform platform,
    Shape shape,
    String digest,
    String rendering,
    boolean current,
    boolean cleared,
    String title,
    String bodyHtml,
    String words,
    String shortText,
    String summary,
    String sourceUrl,
    String cover,
    CoverFrom coverFrom,
    List<String> pictures,
    List<String> drawn,
    List<Rendered.Count> counts,
    List<Rendered.Cut> cuts,
    List<Rendered.LinkLeft> links,
    List<Rendered.Fault> faults,
    RepostMeasure.Taken taken,
    String source) {

  /** The previews of a post, one for each account. */
  public record All(List<PostPreview> items) {}

  /** The markup with pictures from the hub. */
  public String page() {
    return PostPage.shown(bodyHtml);
  }
}
