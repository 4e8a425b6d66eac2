package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.List;

/** A stretch of time, its end not included. */
public record Span(Instant from, Instant to) {
  /** What is open at any time. */
  public static final List<Span> ALWAYS = List.of(new Span(Instant.MIN, Instant.MAX));

  public Span {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("span ends before it begins: " + from + " – " + to);
    }
  }

  /** The first moment of these spans, in order of time, that is not before; null where none is. */
  public static Instant firstOpen(List<Span> open, Instant notBefore) {
    for (Span span : open) {
      if (notBefore.isBefore(span.to)) {
        return later(notBefore, span.from);
      }
    }
    return null;
  }

  static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
