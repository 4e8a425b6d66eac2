package org.juzhen.review.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.juzhen.review.PieceLimits;

/**
 * One piece as the checks read it.
 *
 * @param title plain text
 * @param body the plain text of the markup
 * @param summary plain text, may be empty
 * @param cards what the hub drew on cards, as one text
 * @param asides the words beside pictures and links, and of the short post that goes along; they
 *     have no place in the text
 * @param bodyHtml the markup itself
 * @param markup false where the body never was markup
 * @param media how many pictures go along besides those in the body
 * @param drawn the cards among its pictures
 * @param pictures the pictures in the body, those that were drawn not among them
 * @param links where the texts lead
 * @param limits what the platform takes
 * @param around what is known besides
 * @param unitPath of the unit whose text it is, or empty
 */
record Draft(
    Passage title,
    Passage body,
    Passage summary,
    Passage cards,
    Passage asides,
    String bodyHtml,
    boolean markup,
    int media,
    Cards drawn,
    List<Picture> pictures,
    List<Link> links,
    PieceLimits limits,
    Surroundings around,
    String unitPath) {

  /**
   * Where a repost comes from.
   *
   * @param name as the repost names it, or null
   * @param host of its address, or null
   * @param hard whether an unlisted source blocks
   * @param typedBy who typed the original by hand while nobody has proven it, or null
   * @param ownWord it is known only by what the unit itself registered
   */
  record SourceFacts(String name, String host, boolean hard, String typedBy, boolean ownWord) {
    SourceFacts(String name, String host, boolean hard) {
      this(name, host, hard, null, false);
    }
  }

  static Draft of(Texts texts, int media, PieceLimits limits, Surroundings around) {
    PlainText body = texts.read();
    Cards cards = Cards.of(body.document(), texts.drawn());
    List<Picture> pictures =
        body.document().select("img").stream()
            .filter(i -> !Cards.isDrawn(i, texts.drawn()))
            .map(Draft::picture)
            .toList();
    return new Draft(
        Passage.of(Place.TITLE, texts.title()),
        Passage.of(Place.BODY, body.text(), body.joined()),
        Passage.of(Place.SUMMARY, texts.summary()),
        Passage.of(Place.CARD, cards.text()),
        Passage.of(Place.WHOLE, texts.beside(body)),
        texts.body(),
        texts.markup(),
        media,
        cards,
        pictures,
        Link.in(texts, body),
        limits,
        around,
        "");
  }

  /** The same as a text of that unit. */
  Draft by(String path) {
    return new Draft(
        title, body, summary, cards, asides, bodyHtml, markup, media, drawn, pictures, links,
        limits, around, path);
  }

  /** The same with an address that goes along, or null, beside the links of the body. */
  Draft leadingTo(String address) {
    List<Link> all = new ArrayList<>(links);
    Link.alone(address).ifPresent(all::add);
    return new Draft(
        title, body, summary, cards, asides, bodyHtml, markup, media, drawn, pictures, all, limits,
        around, unitPath);
  }

  /** Where a repost comes from, or null for one's own text. */
  SourceFacts source() {
    return around.source();
  }

  /** Hosts among source and links that are on a list. */
  Set<String> knownHosts() {
    return around.knownHosts();
  }

  private static Picture picture(Element picture) {
    return new Picture(picture.attr("alt").strip(), picture.attr("src"));
  }

  /**
   * A picture of the body.
   *
   * @param words its alternative text, empty where missing
   * @param address where it comes from
   */
  record Picture(String words, String address) {}

  /** The passage of a place. */
  Passage at(Place place) {
    return switch (place) {
      case TITLE -> title;
      case SUMMARY -> summary;
      case BODY -> body;
      case CARD -> cards;
      case WHOLE -> asides;
    };
  }

  /** All that is to be read. */
  List<Passage> passages() {
    return Stream.of(title, body, summary, cards, asides).filter(p -> !p.text().isBlank()).toList();
  }

  /**
   * The words of a piece, apart from where it is shown.
   *
   * @param shortText of the short post that an article goes out with, without its link; else empty
   * @param drawn digests of those pictures of the body that the hub drew
   */
  record Texts(
      String title,
      String body,
      String summary,
      boolean markup,
      String shortText,
      List<String> drawn) {
    Texts {
      drawn = List.copyOf(drawn);
    }

    Texts(String title, String body, String summary, boolean markup, String shortText) {
      this(title, body, summary, markup, shortText, List.of());
    }

    Texts(String title, String body, String summary, boolean markup) {
      this(title, body, summary, markup, "");
    }

    /** What is to be read besides; a piece without a short post has what stands in its body. */
    String beside(PlainText read) {
      String asides = read.asides(drawn);
      return shortText.isEmpty()
          ? asides
          : asides.isEmpty() ? shortText : asides + "\n" + shortText;
    }

    PlainText read() {
      return markup ? PlainText.of(body) : PlainText.verbatim(body);
    }
  }
}
