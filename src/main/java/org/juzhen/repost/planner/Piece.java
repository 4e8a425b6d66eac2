package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch in which a way may be used.
 *
 * @param urgent for emergencies only
 */
record Piece(Span span, boolean urgent) {

  /** In order of time; what is for emergencies only is left out where there are none. */
  static List<Piece> of(Means means, boolean emergencies) {
    List<Piece> pieces = new ArrayList<>();
    if (!emergencies || means.urgentOpen().equals(means.open())) {
      means.open().forEach(span -> pieces.add(new Piece(span, false)));
    } else {
      means.urgentOpen().forEach(span -> cut(pieces, span, means.open()));
    }
    return pieces;
  }

  private static void cut(List<Piece> pieces, Span urgent, List<Span> open) {
    Instant at = urgent.from();
    for (Span span : open) {
      if (at.isBefore(span.to()) && span.from().isBefore(urgent.to())) {
        if (at.isBefore(span.from())) {
          pieces.add(new Piece(new Span(at, span.from()), true));
        }
        Instant end = span.to().isBefore(urgent.to()) ? span.to() : urgent.to();
        pieces.add(new Piece(new Span(Span.later(at, span.from()), end), false));
        at = end;
      }
    }
    if (at.isBefore(urgent.to())) {
      pieces.add(new Piece(new Span(at, urgent.to()), true));
    }
  }
}
