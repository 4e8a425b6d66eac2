package org.juzhen.publishing.drafting;

import java.util.List;
import java.util.UUID;
import org.juzhen.review.Piece;

/**
 * What an account would show, and what became of the words on the way there (排版结果).
 *
 * @param piece what is signed
 * @param words what readers see as one text, where a platform puts the parts together; else null
 */
public record Rendered(
    Piece piece,
    PlatformForm form,
    String words,
    List<Count> counts,
    List<Cut> cuts,
    List<LinkLeft> links,
    CoverFrom cover,
    List<Fault> faults) {
  public Rendered {
    counts = List.copyOf(counts);
    cuts = List.copyOf(cuts);
    links = List.copyOf(links);
    faults = List.copyOf(faults);
  }

  /** A part of what is shown. */
  public enum Part {
    TITLE,
    BODY,
    SUMMARY,
    WHOLE,
    PICTURES,
    CARDS,
    /** The short post that an article goes out with. */
    SHORT
  }

  /**
   * How much of a limit is used, in the platform's own counting.
   *
   * @param most zero where the platform states none
   */
  public record Count(Part part, int is, int most) {}

  /**
   * What was left out.
   *
   * @param lost how much: characters, or pictures
   * @param begins how it begins, in words; empty for pictures
   */
  public record Cut(Part part, int most, int lost, String begins) {}

  /** What becomes of a link. */
  public enum Fate {
    /** Readers can follow it. */
    KEPT,
    /** Its words stay, its address is lost. */
    WORDS_ONLY,
    /** Behind the platform's button for the original. */
    READ_ORIGINAL,
    /** Written out in the text. */
    IN_TEXT,
    /** Written out in the short post that goes along. */
    IN_SHORT_POST,
    /** Goes along in a field of its own. */
    FIELD,
    /** Has no place there. */
    LOST
  }

  /**
   * A link.
   *
   * @param said its words; empty for the link to the original
   */
  public record LinkLeft(String said, String address, Fate fate) {}

  /** Where the cover comes from. */
  public enum CoverFrom {
    CHOSEN,
    PICKED,
    DRAWN,
    NONE
  }

  /** Why the platform would refuse it, although every limit is kept. */
  public enum Fault {
    LINK_NEEDED,
    TOPIC_MARKS,
    PICTURES_NEEDED,
    PICTURES_ELSEWHERE,
    NO_LETTERING,
    /** It takes nothing without one, and none was chosen, found or could be drawn. */
    COVER_NEEDED,
    /** One of its pictures is none that can be read. */
    PICTURE_NOT_TAKEN,
    /** It fetches pictures itself, and the hub has no address that is known outside. */
    NO_PUBLIC_ADDRESS
  }

  /** The same on another account of the same platform. */
  public Rendered on(UUID account) {
    Piece there =
        new Piece(
            account,
            piece.title(),
            piece.bodyHtml(),
            piece.summary(),
            piece.sourceUrl(),
            piece.media(),
            piece.cover(),
            piece.rendering(),
            piece.drawn(),
            piece.shortText());
    return new Rendered(there, form, words, counts, cuts, links, cover, faults);
  }
}
