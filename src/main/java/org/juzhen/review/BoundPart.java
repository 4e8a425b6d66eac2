package org.juzhen.review;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a signature binds, part by part (签署内容), in the order in which signers read it. The pages on
 * which people sign, the printed form and the differences since the last signature are all made
 * from this list.
 */
enum BoundPart {
  ACCOUNT("accountId"),
  TITLE("title"),
  BODY("bodyHtml"),
  SUMMARY("summary"),
  SHORT("shortText"),
  LINK("sourceUrl"),
  COVER("cover"),
  PICTURES("media"),
  DRAWN("drawn"),
  RENDERING("rendering");

  /** How {@link Piece} calls it. */
  final String component;

  BoundPart(String component) {
    this.component = component;
  }

  /** What the piece says there. */
  Object in(Piece piece) {
    return switch (this) {
      case ACCOUNT -> piece.accountId();
      case TITLE -> piece.title();
      case BODY -> piece.bodyHtml();
      case SUMMARY -> piece.summary();
      case SHORT -> piece.shortText();
      case LINK -> piece.sourceUrl();
      case COVER -> piece.cover();
      case PICTURES -> piece.media();
      case DRAWN -> piece.drawn();
      case RENDERING -> piece.rendering();
    };
  }

  private boolean isSaid(Piece piece) {
    Object said = in(piece);
    return said != null
        && !said.equals("")
        && !said.equals(List.of())
        && !(this == RENDERING && said.equals(Piece.FIRST));
  }

  /** The parts that a piece has. */
  static List<BoundPart> said(Piece piece) {
    return Stream.of(values()).filter(part -> part.isSaid(piece)).toList();
  }

  /** All but where it would appear: equal for accounts that would show the same. */
  static List<Object> shown(Piece piece) {
    return Stream.of(values()).filter(p -> p != ACCOUNT).map(p -> p.in(piece)).toList();
  }
}
