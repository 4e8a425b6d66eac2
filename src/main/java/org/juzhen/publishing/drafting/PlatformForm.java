package org.juzhen.publishing.drafting;

import java.util.List;
import org.juzhen.channel.ContentLimits;

/**
 * How a platform shows a post (平台版式), as a dated row says and within what its connector takes; zero
 * where no limit is stated.
 *
 * @param whole most characters of title, text, source and link together
 * @param summary most characters of a summary; zero: it shows none
 * @param pictures most pictures that go along
 * @param ownSites where links may still lead when others become words
 * @param coverNeeded nothing is taken without a cover
 * @param pictureAddress how long the platform's own address of a picture is
 * @param source where that is written down
 * @param shortPost how the short post looks that an article goes out with (随发短文), or null where it
 *     goes out alone
 */
public record PlatformForm(
    ContentLimits limits,
    Shape shape,
    int whole,
    int summary,
    int pictures,
    Links links,
    List<String> ownSites,
    SourceLink sourceLink,
    boolean coverNeeded,
    int pictureAddress,
    String source,
    PlatformForm shortPost) {
  public PlatformForm {
    ownSites = List.copyOf(ownSites);
  }

  /** Of what goes out alone. */
  public PlatformForm(
      ContentLimits limits,
      Shape shape,
      int whole,
      int summary,
      int pictures,
      Links links,
      List<String> ownSites,
      SourceLink sourceLink,
      boolean coverNeeded,
      int pictureAddress,
      String source) {
    this(
        limits,
        shape,
        whole,
        summary,
        pictures,
        links,
        ownSites,
        sourceLink,
        coverNeeded,
        pictureAddress,
        source,
        null);
  }

  /** What a post looks like there. */
  public enum Shape {
    /** Markup with pictures in it. */
    ARTICLE,
    /** A few words with a link. */
    SHORT,
    /** Pictures with words beside them. */
    CARDS
  }

  /** What becomes of links in the text. */
  public enum Links {
    KEPT,
    OWN_SITES,
    WORDS
  }

  /** Where the link to the original goes. */
  public enum SourceLink {
    READ_ORIGINAL,
    IN_TEXT,
    FIELD,
    NOWHERE
  }

  /** How long a text is there. */
  public int length(String text) {
    return limits.length(text);
  }
}
